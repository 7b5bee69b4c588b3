/* entity.h: what an HTML character reference stands for between words. */
#ifndef COPY_ENTITY_H
#define COPY_ENTITY_H

#include "base/str.h"

#include <stdint.h>

/* The joint (words.h) of "&nbsp;", "&#8217;" or "&#x2019;"; 0 where it stands for nothing that is seen. */
uint16_t entity_joint(Str entity);

#endif
