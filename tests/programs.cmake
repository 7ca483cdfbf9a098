# How tests are made: programs of QtTest classes, and scripts.

# The libraries of the window: what links one of them compiles with Qt's widgets.
set(widget_libraries app comparison figures look timeline ui)

set(test_environment
  QT_QPA_PLATFORM=offscreen
  QTEST_DISABLE_STACK_DUMP=1
  LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/lsan.supp
  # QProcess forks so that the runtime believes in a fork of the parent, and would end it at its next thread.
  TSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/tsan.supp:die_after_fork=0)

add_library(test_program OBJECT support/test_program.cpp)
target_link_libraries(test_program PUBLIC Qt6::Test)

# Some sources at a time are compiled as one.
function(compiles_several_as_one target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${AWAIT_AND_SEE_UNITY} UNITY_BUILD_BATCH_SIZE 8)
  if(AWAIT_AND_SEE_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage) # it takes what is included for a header
  endif()
endfunction()

# The sanitizers want the program optimised a little; its tests, which are most of the code, compile in half the time
# without, and need headers that were precompiled so.
set(precompiled_for_tests precompiled)
if(AWAIT_AND_SEE_SANITIZE)
  set(precompiled_for_tests precompiled_tests)
  foreach(set core widgets)
    get_target_property(headers precompiled_${set} PRECOMPILE_HEADERS)
    get_target_property(libraries precompiled_${set} LINK_LIBRARIES)
    add_precompiled(tests_${set} ${headers})
    target_link_libraries(precompiled_tests_${set} PRIVATE ${libraries})
    target_compile_definitions(precompiled_tests_${set} PRIVATE ${qt_definitions})
    target_compile_options(precompiled_tests_${set} PRIVATE -O0)
  endforeach()
endif()

function(compiles_quickly target)
  set(precompiled ${precompiled_for_tests}_core)
  foreach(library ${ARGN})
    if(library IN_LIST widget_libraries)
      set(precompiled ${precompiled_for_tests}_widgets)
    endif()
  endforeach()
  target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII)
  target_precompile_headers(${target} REUSE_FROM ${precompiled})
  if(AWAIT_AND_SEE_SANITIZE)
    target_compile_options(${target} PRIVATE -O0)
  endif()
endfunction()

# A folder's tests are one program, linked with the libraries that they test: await_and_see_tests(PROGRAM LIBRARIES…
# TESTS…). Each TEST is a QtTest class in TEST.cpp, maybe in a folder below, and a test of its own for ctest. Names in
# unnamed namespaces are unique within a program.
function(await_and_see_program program)
  cmake_parse_arguments(PARSE_ARGV 1 with "" "" "LIBRARIES;TESTS")
  list(TRANSFORM with_TESTS APPEND .cpp)
  add_executable(${program} ${with_TESTS})
  set_target_properties(${program} PROPERTIES AUTOMOC ON)
  compiles_several_as_one(${program})
  target_link_libraries(${program} PRIVATE ${with_LIBRARIES} test_program)
  compiles_quickly(${program} ${with_LIBRARIES})
endfunction()

function(await_and_see_tests program)
  await_and_see_program(${ARGV})
  cmake_parse_arguments(PARSE_ARGV 1 with "" "" "LIBRARIES;TESTS")
  list(TRANSFORM with_TESTS REPLACE ".*/" "")
  foreach(test ${with_TESTS})
    add_test(NAME ${test} COMMAND ${program} ${test})
  endforeach()
  set_tests_properties(${with_TESTS} PROPERTIES TIMEOUT 300 ENVIRONMENT "${test_environment}")
  if("app" IN_LIST with_LIBRARIES OR "lab" IN_LIST with_LIBRARIES)
    takes_ports(${with_TESTS})
  endif()
endfunction()

# await_and_see_script(TEST COMMAND…): exit status 77 says that it cannot be run here.
function(await_and_see_script test)
  add_test(NAME ${test} COMMAND ${ARGN})
  set_tests_properties(${test} PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77 ENVIRONMENT "${test_environment}")
endfunction()

# A lab that begins anew wants its port back: no other test may look for a free one at that moment.
function(takes_ports)
  set_tests_properties(${ARGN} PROPERTIES RESOURCE_LOCK ports)
endfunction()
