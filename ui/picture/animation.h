#pragma once

#include <QByteArray>
#include <QImage>

#include <chrono>
#include <functional>

namespace ui {

/// Pictures that follow one another for ever, as an animated WebP without loss. `pictureAt` gives `count` of
/// them, all of one size; each is shown for `each`, the last one for `last`. Empty where there is not enough
/// memory.
QByteArray webpOf(int count, const std::function<QImage(int)>& pictureAt, std::chrono::milliseconds each,
                  std::chrono::milliseconds last);

} // namespace ui
