# The Debian package: what CPack is told.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME await-and-see)
set(CPACK_PACKAGE_CONTACT "The Await and See authors <await-and-see@users.noreply.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "watch a server's event loop block or interleave")
set(CPACK_PACKAGE_DESCRIPTION
"A real HTTP server and a slow upstream run inside a window, and a live
timeline shows, per worker, which request holds the event loop and who waits
for it. Lessons let a learner predict what a run will do, and see it; saved
runs are Chrome Trace Event JSON, which other viewers open as well.")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Its plug-in draws the icon; no linker knows.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6svg6)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, fonts-jetbrains-mono, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
