/* line.h: what a single line of plain copy looks like. */
#ifndef COPY_LINE_H
#define COPY_LINE_H

#include "base/str.h"

/* The line without the blanks around it; empty where it has no letter or digit, or is an image's place holder
 * ([%%IMAGE1%%]): nothing on it is prose. */
Str line_prose(Str line);

/* The bytes of the bullet or number and the blanks behind it that LINE begins with; 0 where it begins with none. */
size_t line_bullet(Str line);

/* Ends as a sentence does: in . ! ? : or an ellipsis, quotes, brackets and note numbers after it aside. */
bool line_ends_sentence(Str line);

/* Begins with a small letter, so that it goes on from the line before. */
bool line_goes_on(Str line);

/* The words of LINE, but no more than MOST + 1. */
size_t line_words(Str line, size_t most);

/* Ends in a photograph's credit: (Kim Hye-yun/The Hankyoreh), or (Yonhap) behind what is no sentence. */
bool line_is_caption(Str line);

#endif
