// Compiled as a part of some room, once as it should be and once with an include that the room must not have.
#include "core/base/result.h"

#if TRESPASS
#include FORBIDDEN
#endif

int besideTheWall() { return 0; }
