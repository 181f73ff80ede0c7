# Everything that is compiled here links this one target: warnings are errors, sanitizers come as asked.
add_library(durchblick_warnings INTERFACE)
target_compile_options(durchblick_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wunused -Werror)
# ICU in the default C locale of a bare machine still needs UTF-8 sources; char is bytes of UTF-8 everywhere.
target_compile_options(durchblick_warnings INTERFACE -finput-charset=UTF-8 -fexec-charset=UTF-8)
if(DURCHBLICK_SANITIZE)
    target_compile_options(durchblick_warnings INTERFACE -fsanitize=${DURCHBLICK_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(durchblick_warnings INTERFACE -fsanitize=${DURCHBLICK_SANITIZE})
endif()
