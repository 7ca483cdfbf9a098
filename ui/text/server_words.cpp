#include "ui/text/server_words.h"

#include "ui/text/tr.h"

namespace ui {

QString serverIsItsOwn()
{
    return tr("A watched server has this of its own: start it with another setting.");
}

} // namespace ui
