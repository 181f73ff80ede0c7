# A room is one folder and one library. Its headers are seen as "<room>/..." by itself and by whoever links it, and by
# nobody else: the include path is a folder that holds nothing but a link to the room. So a forbidden include does not build.
# A main.cpp is left out, so that tests can link the room.
# What follows the room's name are folders to compile one file at a time.
function(add_room room)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    add_library(durchblick_${room} STATIC ${sources})
    set_target_properties(durchblick_${room} PROPERTIES LINKER_LANGUAGE CXX)
    set(entrance ${PROJECT_BINARY_DIR}/rooms/${room})
    file(MAKE_DIRECTORY ${entrance})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${entrance}/${room} SYMBOLIC)
    target_include_directories(durchblick_${room} PUBLIC ${entrance})
    target_link_libraries(durchblick_${room} PRIVATE durchblick_warnings)
    build_in_units(durchblick_${room} ${ARGN})
endfunction()

# Any mention of tbb in the target's own sources, by whatever include, does not compile.
function(forbid_tbb target)
    target_compile_options(${target} PRIVATE -include ${PROJECT_SOURCE_DIR}/cmake/no_tbb.h)
endfunction()
