#include "app/lab/used_set_up.h"

#include "engine/settings/setting.h"

namespace app {

void UsedSetUp::meet(const Scenario& scenario)
{
    if (!m_first)
        m_first = scenario;
    else if (!settings::changes(m_first->setUp, scenario.setUp).empty())
        m_isChanged = true;
}

} // namespace app
