# How tests are made: programs of QtTest classes, and scripts.

# The libraries of the window: what links one of them compiles with Qt's widgets.
set(widget_libraries app comparison figures look timeline ui)

# What the address sanitizer does by itself with memory that was asked for costs a quarter of a window's test: it fills it,
# keeps what was given back for long, and remembers where from, thirty calls deep.
set(test_environment
  QT_QPA_PLATFORM=offscreen
  QTEST_DISABLE_STACK_DUMP=1
  ASAN_OPTIONS=max_malloc_fill_size=0:malloc_context_size=12:quarantine_size_mb=16
  LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/lsan.supp
  # QProcess forks so that the runtime believes in a fork of the parent, and would end it at its next thread. Debian's Qt
  # is not instrumented, and its locks are not seen: what it does with memory itself looks like races.
  TSAN_OPTIONS=die_after_fork=0:ignore_noninstrumented_modules=1)

add_library(test_program OBJECT support/test_program.cpp)
target_link_libraries(test_program PUBLIC Qt6::Test)

# Some sources at a time are compiled as one: half as many as elsewhere, for tests are longer.
math(EXPR tests_at_a_time "${CMAKE_UNITY_BUILD_BATCH_SIZE} / 2")
function(compiles_several_as_one target)
  set_target_properties(${target} PROPERTIES
    UNITY_BUILD ${AWAIT_AND_SEE_UNITY} UNITY_BUILD_BATCH_SIZE ${tests_at_a_time})
  if(AWAIT_AND_SEE_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage) # it takes what is included for a header
  endif()
endfunction()

# QtTest has two definitions of the folder, for QFINDTESTDATA: headers could not be precompiled for more than one.
set(without_folder -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)

# Tests read QtTest's headers besides; <QTest> itself is another one for each set of Qt's libraries.
set(library_of_core Qt6::Core)
set(library_of_widgets Qt6::Widgets)
foreach(set core widgets)
  add_precompiled(tests_${set} ${precompiled_${set}} <QCborArray> <QCborMap> <QSignalSpy> <QUuid> <QtTest/qtestcase.h>
    <QtTest/qtestdata.h>)
  target_link_libraries(precompiled_tests_${set} PRIVATE ${library_of_${set}} Qt6::Test)
  target_compile_definitions(precompiled_tests_${set} PRIVATE ${qt_definitions})
  target_compile_options(precompiled_tests_${set} PRIVATE ${without_folder})
endforeach()

# compiles_quickly(TARGET LIBRARIES…)
function(compiles_quickly target)
  set(set core)
  foreach(library ${ARGN})
    if(library IN_LIST widget_libraries)
      set(set widgets)
    endif()
  endforeach()
  target_link_libraries(${target} PRIVATE Qt6::Test) # it has definitions that the headers were precompiled with
  target_compile_options(${target} PRIVATE ${without_folder})
  target_compile_definitions(${target} PRIVATE ${qt_definitions})
  target_precompile_headers(${target} REUSE_FROM precompiled_tests_${set})
endfunction()

# A folder's tests are one program, linked with the libraries that they test: await_and_see_tests(PROGRAM LIBRARIES…
# TESTS… [ASKING_NPM TESTS…] [ONE_THREAD TESTS…]). Each TEST is a QtTest class in TEST.cpp, maybe in a folder below, and a
# test of its own for ctest; those of ONE_THREAD are nothing for the thread sanitizer. Names in unnamed namespaces are
# unique within a program.
macro(read_tests)
  cmake_parse_arguments(PARSE_ARGV 1 with "" "" "LIBRARIES;TESTS;ASKING_NPM;ONE_THREAD")
  if(NOT AWAIT_AND_SEE_SANITIZE STREQUAL "thread")
    list(APPEND with_TESTS ${with_ONE_THREAD})
  endif()
endmacro()

function(await_and_see_program program)
  read_tests()
  list(APPEND with_TESTS ${with_ASKING_NPM})
  list(TRANSFORM with_TESTS APPEND .cpp)
  add_executable(${program} ${with_TESTS})
  set_target_properties(${program} PROPERTIES AUTOMOC ON)
  compiles_no_moc_alone(${program})
  compiles_several_as_one(${program})
  target_link_libraries(${program} PRIVATE ${with_LIBRARIES} test_program)
  compiles_quickly(${program} ${with_LIBRARIES})
endfunction()

function(await_and_see_tests program)
  await_and_see_program(${ARGV})
  read_tests()
  list(TRANSFORM with_TESTS REPLACE ".*/" "")
  set(ports "")
  if("app" IN_LIST with_LIBRARIES OR "lab" IN_LIST with_LIBRARIES)
    set(ports PORTS)
  endif()
  foreach(test ${with_TESTS})
    add_one_test(${test} ${ports} $<TARGET_FILE:${program}> ${test})
  endforeach()
  list(TRANSFORM with_ASKING_NPM REPLACE ".*/" "")
  foreach(test ${with_ASKING_NPM})
    add_one_test(${test} $<TARGET_FILE:${program}> ${test})
    takes_ports(${test})
  endforeach()
endfunction()

# await_and_see_script(TEST [PORTS] COMMAND…): exit status 77 says that it cannot be run here.
function(await_and_see_script test)
  add_one_test(${ARGV})
  set_tests_properties(${test} PROPERTIES SKIP_RETURN_CODE 77)
endfunction()

# A lab that begins anew wants its ports back, and looks for others where they are taken. In a network of its own a test
# has all of them, whatever runs beside it; but none is made for who is not root, nor for what asks npm for a package.
execute_process(COMMAND unshare --net ip link set lo up RESULT_VARIABLE no_own_network OUTPUT_QUIET ERROR_QUIET)

# add_one_test(TEST [PORTS] COMMAND…), with PORTS for what runs a lab.
function(add_one_test test)
  cmake_parse_arguments(PARSE_ARGV 1 with "PORTS" "" "")
  set(network "")
  if(with_PORTS AND NOT no_own_network)
    set(network unshare --net sh -c "ip link set lo up && exec \"$@\"" sh)
  endif()
  add_test(NAME ${test} COMMAND ${network} ${with_UNPARSED_ARGUMENTS})
  set_tests_properties(${test} PROPERTIES TIMEOUT 300 ENVIRONMENT "${test_environment}")
  if(with_PORTS AND no_own_network)
    takes_ports(${test})
  endif()
endfunction()

# Tests that run a lab in the machine's network run one after the other.
function(takes_ports)
  set_tests_properties(${ARGN} PROPERTIES RESOURCE_LOCK ports)
endfunction()
