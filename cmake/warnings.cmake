# Everything that is compiled here links this one target: warnings are errors, sanitizers come as asked.
add_library(durchblick_warnings INTERFACE)
# g++'s plain -Wshadow also minds members of the same name as a function's argument; clang's does not.
target_compile_options(durchblick_warnings INTERFACE
    -Wall -Wextra -Wpedantic $<IF:$<CXX_COMPILER_ID:Clang>,-Wshadow,-Wshadow=local>
    -Wnon-virtual-dtor -Woverloaded-virtual -Wunused -Werror)
# ICU in the default C locale of a bare machine still needs UTF-8 sources; char is bytes of UTF-8 everywhere.
target_compile_options(durchblick_warnings INTERFACE -finput-charset=UTF-8 -fexec-charset=UTF-8)
# GCC 12 warns of an overlap in "literal" + std::string that is not there (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(durchblick_warnings INTERFACE -Wno-restrict)
    # In a unity build every source is included and taken for a header that names anonymous types.
    target_compile_options(durchblick_warnings INTERFACE -Wno-subobject-linkage)
endif()
if(DURCHBLICK_SANITIZE)
    # With sanitizers GCC 12 takes std::regex and others of its own headers for uninitialized (GCC bug 105562).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(durchblick_warnings INTERFACE -Wno-maybe-uninitialized)
    endif()
    target_compile_options(durchblick_warnings INTERFACE -fsanitize=${DURCHBLICK_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(durchblick_warnings INTERFACE -fsanitize=${DURCHBLICK_SANITIZE})
    # Two types of one name are two definitions of their destructor, of which a linker silently keeps one. gold compares where
    # they were defined; it needs the line numbers that only these builds have.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND DURCHBLICK_SANITIZE MATCHES "address")
        # These three ask at every access, which doubles compile time. What the first two find, the address sanitizer finds,
        # too; alignment is at stake where files are read, and the fuzz entries keep its check.
        target_compile_options(durchblick_warnings INTERFACE -fno-sanitize=null,object-size,alignment)
        target_link_options(durchblick_warnings INTERFACE
            -fuse-ld=gold -Wl,--detect-odr-violations -Wl,--fatal-warnings)
    endif()
endif()
