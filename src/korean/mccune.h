/* mccune.h: McCune-Reischauer's letters, which ALA-LC takes over. */
#ifndef KOREAN_MCCUNE_H
#define KOREAN_MCCUNE_H

#include "korean/romanization.h"

const char *mccune_onset(const Sound *before, const Sound *at);
const char *mccune_nucleus(const Sound *before, const Sound *at);
const char *mccune_coda(const Sound *at, const Sound *behind);
const char *mccune_mark(const Sound *left, const Sound *right);

#endif
