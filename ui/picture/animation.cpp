#include "ui/picture/animation.h"

#include <memory>
#include <webp/encode.h>
#include <webp/mux.h>

namespace ui {

namespace {

struct DeleteEncoder
{
    void operator()(WebPAnimEncoder* encoder) const { WebPAnimEncoderDelete(encoder); }
};
using Encoder = std::unique_ptr<WebPAnimEncoder, DeleteEncoder>;

Encoder makeEncoder(const QSize& size)
{
    WebPAnimEncoderOptions options;
    if (!WebPAnimEncoderOptionsInit(&options)) return nullptr;
    return Encoder(WebPAnimEncoderNew(size.width(), size.height(), &options));
}

bool add(WebPAnimEncoder* encoder, const QImage& image, std::chrono::milliseconds from)
{
    constexpr int kEffort = 2; // of 0 to 9: most of what is gained is gained by then
    WebPConfig config;
    WebPPicture picture;
    if (!WebPConfigInit(&config) || !WebPConfigLosslessPreset(&config, kEffort) || !WebPPictureInit(&picture))
        return false;
    const auto pixels = image.convertToFormat(QImage::Format_RGBX8888);
    picture.use_argb = 1;
    picture.width = pixels.width();
    picture.height = pixels.height();
    const bool isAdded =
        WebPPictureImportRGBX(&picture, pixels.constBits(), static_cast<int>(pixels.bytesPerLine())) != 0 &&
        WebPAnimEncoderAdd(encoder, &picture, static_cast<int>(from.count()), &config) != 0;
    WebPPictureFree(&picture);
    return isAdded;
}

QByteArray assemble(WebPAnimEncoder* encoder, std::chrono::milliseconds end)
{
    WebPData data;
    WebPDataInit(&data);
    QByteArray bytes;
    if (WebPAnimEncoderAdd(encoder, nullptr, static_cast<int>(end.count()), nullptr) != 0 &&
        WebPAnimEncoderAssemble(encoder, &data) != 0)
        bytes = QByteArray(reinterpret_cast<const char*>(data.bytes), static_cast<qsizetype>(data.size));
    WebPDataClear(&data);
    return bytes;
}

} // namespace

QByteArray webpOf(int count, const std::function<QImage(int)>& pictureAt, std::chrono::milliseconds each,
                  std::chrono::milliseconds last)
{
    Encoder encoder;
    for (int i = 0; i < count; ++i) {
        const auto image = pictureAt(i);
        if (image.isNull()) return {};
        if (!encoder) encoder = makeEncoder(image.size());
        if (!encoder || !add(encoder.get(), image, i * each)) return {};
    }
    return encoder ? assemble(encoder.get(), (count - 1) * each + last) : QByteArray();
}

} // namespace ui
