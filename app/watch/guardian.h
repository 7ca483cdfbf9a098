#pragma once

#include <QProcess>

namespace app {

/// A small process that outlives this one by a few seconds: when this one ends, however that comes about, it
/// ends a process group, politely, then firmly. So nobody has to wait for that.
class Guardian
{
public:
    /// `group` is a process group that this program began.
    explicit Guardian(int group);

    /// The group is left alone where release() came before; else it is ended now.
    ~Guardian();

    Guardian(const Guardian&) = delete;
    Guardian& operator=(const Guardian&) = delete;

    /// Ends the group from now on. Returns at once.
    void end();

    /// The group has ended.
    void release();

private:
    QProcess m_shell;
};

} // namespace app
