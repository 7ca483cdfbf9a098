#pragma once

#include "engine/trace/recording/loop_probe.h"

/// Every target that uses Asio defines BOOST_ASIO_CUSTOM_HANDLER_TRACKING as this file: Asio then calls these
/// macros around each callback (boost/asio/detail/handler_tracking.hpp lists them), and that is how the
/// loops' busy periods are measured. All targets of a program must agree on it, or its templates differ
/// between them.

namespace trace {

inline void callbackBegins() noexcept
{
    if (auto* probe = LoopProbe::current()) probe->callbackBegins();
}

} // namespace trace

// clang-format off
#define BOOST_ASIO_HANDLER_INVOCATION_BEGIN(args) ::trace::callbackBegins()
#define BOOST_ASIO_HANDLER_INVOCATION_END (void)0

#define BOOST_ASIO_INHERIT_TRACKED_HANDLER
#define BOOST_ASIO_ALSO_INHERIT_TRACKED_HANDLER
#define BOOST_ASIO_HANDLER_TRACKING_INIT (void)0
#define BOOST_ASIO_HANDLER_LOCATION(args) (void)0
#define BOOST_ASIO_HANDLER_CREATION(args) (void)0
#define BOOST_ASIO_HANDLER_COMPLETION(args) (void)0
#define BOOST_ASIO_HANDLER_OPERATION(args) (void)0
#define BOOST_ASIO_HANDLER_REACTOR_REGISTRATION(args) (void)0
#define BOOST_ASIO_HANDLER_REACTOR_DEREGISTRATION(args) (void)0
#define BOOST_ASIO_HANDLER_REACTOR_READ_EVENT 0
#define BOOST_ASIO_HANDLER_REACTOR_WRITE_EVENT 0
#define BOOST_ASIO_HANDLER_REACTOR_ERROR_EVENT 0
#define BOOST_ASIO_HANDLER_REACTOR_EVENTS(args) (void)0
#define BOOST_ASIO_HANDLER_REACTOR_OPERATION(args) (void)0
// clang-format on
