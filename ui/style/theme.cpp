#include "ui/style/theme.h"

namespace ui {

namespace {

// In the order of trace::Nuance: queued, ready, running, computing, blocking, waiting, for a thread, not
// known.
const std::array<StateStyle, trace::kNuanceCount> kLightNuances{{
    {0xE3E6EB, 0xB4BBC6, 0x3F4856, Pattern::StripesUp},
    {0xE69F00, 0xB97F00, 0x3A2800, Pattern::Crossed},
    {0x00805D, 0x00805D, 0xFFFFFF, Pattern::None},
    {0x00805D, 0xFFB454, 0xFFFFFF, Pattern::Checks},
    {0xC24F00, 0xA64200, 0xFFFFFF, Pattern::StripesDown},
    {0xD7ECFA, 0x7DB9E3, 0x1E5F8E, Pattern::Dots},
    {0xDCE0FA, 0x6E7BD8, 0x353F91, Pattern::Bars},
    {0xF4F6F8, 0x9AA3AF, 0x4A5462, Pattern::Lines},
}};

const std::array<StateStyle, trace::kNuanceCount> kDarkNuances{{
    {0x39424F, 0x566272, 0xDFE5EC, Pattern::StripesUp},
    {0xE6A817, 0xB17B00, 0x2A1D00, Pattern::Crossed},
    {0x2BC79A, 0x2BC79A, 0x06251B, Pattern::None},
    {0x2BC79A, 0x8A3A00, 0x06251B, Pattern::Checks},
    {0xF07A24, 0xD9701F, 0x1A0B00, Pattern::StripesDown},
    {0x1F3B52, 0x3F7FB0, 0xBFE0F8, Pattern::Dots},
    {0x2B2F5C, 0x7F8BE8, 0xD5DAFF, Pattern::Bars},
    {0x20262F, 0x66738A, 0xC6CEDA, Pattern::Lines},
}};

const std::array<StateStyle, trace::kNuanceCount> kHighContrastNuances{{
    {0x2B2B2B, 0x7A7A7A, 0xFFFFFF, Pattern::StripesUp},
    {0xFFC933, 0x9A7000, Qt::black, Pattern::Crossed},
    {0x35E0A1, 0x35E0A1, Qt::black, Pattern::None},
    {0x35E0A1, 0xA03000, Qt::black, Pattern::Checks},
    {0xFF8A3D, 0xC25A10, Qt::black, Pattern::StripesDown},
    {0x08263B, 0x66C2FF, 0xFFFFFF, Pattern::Dots},
    {0x12124A, 0xA0A8FF, 0xFFFFFF, Pattern::Bars},
    {0x101010, 0x9A9A9A, 0xFFFFFF, Pattern::Lines},
}};

const std::array<StateStyle, trace::kNuanceCount> kPrintNuances{{
    {0xFFFFFF, 0x8C95A1, Qt::black, Pattern::StripesUp},
    {0xFFD98A, 0x7A5200, Qt::black, Pattern::Crossed},
    {0x00674A, 0x00674A, 0xFFFFFF, Pattern::None},
    {0x00674A, 0xFFC98A, 0xFFFFFF, Pattern::Checks},
    {0xA83E00, 0xFFC9A6, 0xFFFFFF, Pattern::StripesDown},
    {0xF4FAFF, 0x3A7FB5, Qt::black, Pattern::Dots},
    {0xF6F6FF, 0x4650B8, Qt::black, Pattern::Bars},
    {0xFFFFFF, 0x7D8794, Qt::black, Pattern::Lines},
}};

QFont fontOfFamilies(const QStringList& families, int pixelSize, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    return font;
}

} // namespace

Theme Theme::light()
{
    return {
        .isDark = false,
        .nuances = kLightNuances,
        .abandoned = {0xFBF3EE, 0xE3BFA8, 0x5C6675, Pattern::StripesDown},
        .background = 0xF6F7F9,
        .panel = 0xFFFFFF,
        .border = 0xDDE1E7,
        .text = 0x1B2430,
        .softText = 0x3A4554,
        .muted = 0x5C6675,
        .grid = 0xE8EBEF,
        .minorTick = 0xD5DAE1,
        .laneLine = 0xF0F2F5,
        .accent = 0x2457D6,
        .accentSoft = 0xE4ECFF,
        .onAccent = 0xFFFFFF,
        .primary = 0x2457D6,
        .onPrimary = 0xFFFFFF,
        .danger = 0xC4213F,
        .dangerSoft = 0xFDECEF,
        .dangerBorder = 0xF0B8C3,
        .warning = 0xD55E00,
        .warningSoft = 0xFFF4EC,
        .warningBorder = 0xF3C9A9,
        .ok = 0x009E73,
        .okSoft = 0xE3F6EF,
        .okText = 0x00734F,
        .loopGround = 0xEEF1F4,
        .queueFill = QColor(0xC9, 0xCE, 0xD6, 0x55),
        .queueLine = 0x8A93A1,
        .upstreamFill = 0xDCE3EE,
        .clientFill = 0xEEF1F5,
        .boxEdge = QColor(0, 0, 0, 0x30),
    };
}

Theme Theme::dark()
{
    return {
        .isDark = true,
        .nuances = kDarkNuances,
        .abandoned = {0x241F1E, 0x5C402F, 0x97A3B3, Pattern::StripesDown},
        .background = 0x14181F,
        .panel = 0x1C222B,
        .border = 0x303947,
        .text = 0xE6EAF0,
        .softText = 0xC6CEDA,
        .muted = 0x97A3B3,
        .grid = 0x303947,
        .minorTick = 0x3A4554,
        .laneLine = 0x252D38,
        .accent = 0x6E9BFF,
        .accentSoft = 0x22304F,
        .onAccent = 0x10161F,
        .primary = 0x2457D6,
        .onPrimary = 0xFFFFFF,
        .danger = 0xEF6A82,
        .dangerSoft = 0x3A2029,
        .dangerBorder = 0x6B3442,
        .warning = 0xF07A24,
        .warningSoft = 0x33261C,
        .warningBorder = 0x6A4526,
        .ok = 0x2BC79A,
        .okSoft = 0x173A2F,
        .okText = 0x6FE0B8,
        .loopGround = 0x252D38,
        .queueFill = QColor(0x56, 0x62, 0x72, 0x66),
        .queueLine = 0x8592A4,
        .upstreamFill = 0x2F4266,
        .clientFill = 0x3A4657,
        .boxEdge = QColor(0xFF, 0xFF, 0xFF, 0x58),
    };
}

Theme Theme::highContrast()
{
    return {
        .isDark = true,
        .nuances = kHighContrastNuances,
        .abandoned = {0x101010, 0x7A4A28, 0xE4E4E4, Pattern::StripesDown},
        .background = Qt::black,
        .panel = Qt::black,
        .border = 0xB8B8B8,
        .text = 0xFFFFFF,
        .softText = 0xFFFFFF,
        .muted = 0xE4E4E4,
        .grid = 0x4A4A4A,
        .minorTick = 0x8A8A8A,
        .laneLine = 0x3A3A3A,
        .accent = 0xFFD84D,
        .accentSoft = 0x332B00,
        .onAccent = Qt::black,
        .primary = 0xFFD84D,
        .onPrimary = Qt::black,
        .danger = 0xFF8094,
        .dangerSoft = 0x33000A,
        .dangerBorder = 0xFF8094,
        .warning = 0xFF9D5C,
        .warningSoft = 0x2E1600,
        .warningBorder = 0xFF9D5C,
        .ok = 0x35E0A1,
        .okSoft = 0x00281A,
        .okText = 0x5CF0B8,
        .loopGround = 0x1C1C1C,
        .queueFill = QColor(0xFF, 0xFF, 0xFF, 0x40),
        .queueLine = 0xFFFFFF,
        .upstreamFill = 0x1A2A44,
        .clientFill = 0x262626,
        .boxEdge = QColor(0xFF, 0xFF, 0xFF, 0x90),
    };
}

Theme Theme::print()
{
    auto theme = light();
    theme.nuances = kPrintNuances;
    theme.abandoned = {0xFFFFFF, 0xC9B3A6, 0x333B46, Pattern::StripesDown};
    theme.background = Qt::white;
    theme.border = 0x9AA3AF;
    theme.text = Qt::black;
    theme.softText = Qt::black;
    theme.muted = 0x333B46;
    theme.grid = 0xD5DAE1;
    theme.minorTick = 0x9AA3AF;
    theme.laneLine = 0xE4E8ED;
    theme.loopGround = Qt::white;
    theme.queueFill = 0xE2E6EB;
    theme.queueLine = 0x4A525D;
    theme.upstreamFill = 0xE6EAF0;
    theme.clientFill = Qt::white;
    theme.boxEdge = 0x6A737F;
    return theme;
}

QFont textFont(int pixelSize, QFont::Weight weight)
{
    return fontOfFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"),
                           QStringLiteral("DejaVu Sans"), QStringLiteral("Sans Serif")},
                          pixelSize, weight);
}

QFont monospaceFont(int pixelSize, QFont::Weight weight)
{
    return fontOfFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"),
                           QStringLiteral("Consolas"), QStringLiteral("Monospace")},
                          pixelSize, weight);
}

} // namespace ui
