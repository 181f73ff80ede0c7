// Included before everything else in rooms that may not use TBB: its headers lie in /usr/include, where every compiler
// finds them, and Qt's "emit" breaks them. Threads belong into core .cpp files.
#include <cstddef> // mentions tbb in a macro of its own, so it has to come before the ban
#pragma GCC poison tbb
