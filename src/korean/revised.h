/* revised.h: the vowels of the Revised Romanization, which its letter-for-letter form shares. */
#ifndef KOREAN_REVISED_H
#define KOREAN_REVISED_H

#include "korean/romanization.h"

const char *revised_nucleus(const Sound *before, const Sound *at);

#endif
