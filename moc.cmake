# What moc looks for stands in the file that it is given. With the includes it would read Asio, Qt and the standard library
# once more for each file: 2 s of processor time instead of 0.01 s. An include that it does not find it skips.
get_target_property(moc Qt6::moc LOCATION)
set(moc_alone ${CMAKE_BINARY_DIR}/moc_alone)
file(CONFIGURE OUTPUT ${moc_alone} @ONLY CONTENT [[#!/bin/sh
for argument do
    shift
    case $argument in
        -I*) ;;
        *) set -- "$@" "$argument" ;;
    esac
done
exec '@moc@' "$@"
]])
file(CHMOD ${moc_alone} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
set_target_properties(Qt6::moc PROPERTIES IMPORTED_LOCATION ${moc_alone})

# What AUTOMOC compiles besides is empty where each source includes what moc makes of it: it needs no precompiled headers,
# which take a second to be read.
function(compiles_no_moc_alone target)
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp PROPERTIES
    SKIP_PRECOMPILE_HEADERS ON)
endfunction()
