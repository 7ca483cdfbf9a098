# Qt's headers and the library's, which many files include, are compiled once a build. A target asks for a set with
#   target_precompile_headers(TARGET REUSE_FROM precompiled_SET)
# and must have every definition of that set (g++ refuses a set made with others). Files still include what they use:
# the `tidy` preset builds without any of this. Sets of the library's headers alone, or with Asio's, cost more than they
# save where many sources are compiled as one.

function(add_precompiled set)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/precompiled_${set}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// Only the headers matter.\n")
  add_library(precompiled_${set} OBJECT EXCLUDE_FROM_ALL ${source})
  target_precompile_headers(precompiled_${set} PRIVATE ${ARGN})
endfunction()

set(library_headers <algorithm> <array> <charconv> <chrono> <cmath> <deque> <functional> <map> <memory> <numeric> <optional>
  <set> <span> <string> <string_view> <tuple> <utility> <vector>)
set(qt_definitions QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII)
set(precompiled_core ${library_headers} <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QLocale>
  <QRegularExpression> <QStringList> <QTemporaryDir> <QTimer> <QVariant>)

set(precompiled_widgets ${precompiled_core} <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QGridLayout>
  <QHelpEvent> <QIcon> <QImage> <QLabel> <QLineEdit> <QMainWindow> <QMenu> <QMouseEvent> <QPainter> <QPainterPath>
  <QPushButton> <QScrollArea> <QSettings> <QSpinBox> <QStyle> <QTableView> <QToolButton> <QToolTip>)
add_precompiled(widgets ${precompiled_widgets})
target_link_libraries(precompiled_widgets PRIVATE Qt6::Widgets)
target_compile_definitions(precompiled_widgets PRIVATE ${qt_definitions})
