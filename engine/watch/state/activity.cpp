#include "engine/watch/state/activity.h"

namespace watch {

std::string_view name(Doing doing)
{
    switch (doing) {
    case Doing::Free: return "free";
    case Doing::Running: return "running";
    case Doing::InKernel: return "in the kernel";
    case Doing::Blocking: return "blocking";
    case Doing::WaitsForGil: return "waits for the GIL";
    case Doing::Parked: return "parked";
    case Doing::Starting: return "starting";
    case Doing::Unknown: return "not known";
    }
    return "";
}

} // namespace watch
