#include "ui/picture/pictures.h"

#include "ui/picture/animation.h"

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kLastShownFor = 3s; // before an animation begins again

} // namespace

std::vector<trace::Duration> momentsOf(const Pictures& pictures, std::chrono::milliseconds every)
{
    std::vector<trace::Duration> moments;
    for (trace::Duration moment{0}; moment < pictures.length; moment += every)
        moments.push_back(moment);
    moments.push_back(pictures.length);
    return moments;
}

QByteArray growingWebp(const Pictures& pictures, std::chrono::milliseconds every, qreal scale,
                       const std::function<bool(int)>& isWanted)
{
    const auto moments = momentsOf(pictures, every);
    const auto pictureAt = [&](int i) {
        if (isWanted && !isWanted(i)) return QImage();
        return imageOf(pictures.figure(moments[static_cast<std::size_t>(i)]), scale);
    };
    return webpOf(static_cast<int>(moments.size()), pictureAt, every, kLastShownFor);
}

} // namespace ui
