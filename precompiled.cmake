# Headers that many files include are compiled once a build, in three sets. A target asks for one with
#   target_precompile_headers(TARGET REUSE_FROM precompiled_SET)
# and must have every definition of that set (g++ refuses a set made with others). Files still include what they use:
# the `tidy` preset builds without any of this.

function(add_precompiled set)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/precompiled_${set}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// Only the headers matter.\n")
  add_library(precompiled_${set} OBJECT ${source})
  target_precompile_headers(precompiled_${set} PRIVATE ${ARGN})
endfunction()

set(precompiled_std <algorithm> <array> <charconv> <chrono> <cmath> <deque> <functional> <map> <memory> <numeric> <optional>
  <set> <span> <string> <string_view> <tuple> <utility> <vector>)
add_precompiled(std ${precompiled_std})

add_precompiled(asio ${precompiled_std}
  <boost/asio/as_tuple.hpp> <boost/asio/awaitable.hpp> <boost/asio/co_spawn.hpp> <boost/asio/detached.hpp>
  <boost/asio/io_context.hpp> <boost/asio/ip/tcp.hpp> <boost/asio/post.hpp> <boost/asio/steady_timer.hpp>
  <boost/asio/use_awaitable.hpp> <boost/asio/write.hpp> <boost/beast/core/flat_buffer.hpp>
  <boost/beast/http/basic_parser.hpp> <boost/beast/http/message.hpp> <boost/beast/http/string_body.hpp>
  <boost/beast/http/write.hpp>)
target_link_libraries(precompiled_asio PRIVATE asio)

set(qt_definitions QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII)
set(precompiled_core ${precompiled_std} <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QLocale>
  <QRegularExpression> <QStringList> <QTemporaryDir> <QTimer> <QVariant>)

set(precompiled_widgets ${precompiled_core} <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QGridLayout>
  <QHelpEvent> <QIcon> <QImage> <QLabel> <QLineEdit> <QMainWindow> <QMenu> <QMouseEvent> <QPainter> <QPainterPath>
  <QPushButton> <QScrollArea> <QSettings> <QSpinBox> <QStyle> <QTableView> <QToolButton> <QToolTip>)
add_precompiled(widgets ${precompiled_widgets})
target_link_libraries(precompiled_widgets PRIVATE Qt6::Widgets)
target_compile_definitions(precompiled_widgets PRIVATE ${qt_definitions})
