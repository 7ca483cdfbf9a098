#include "app/process/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a function of the resources library and must therefore stand outside any
// namespace.
static void initResourcesLibrary()
{
    Q_INIT_RESOURCE(resources);
    Q_INIT_RESOURCE(translations);
}

namespace app {

void initResources()
{
    initResourcesLibrary();
}

} // namespace app
