#include "app/command_line/run_frames.h"
#include "tests/support/test_program.h"
#include "tests/ui/shown_timeline.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

/// The run growing as numbered pictures in a folder, which may have been used before.
class TestFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void picturesOfAnEarlierRunAreNotMixedWithTheNewOnes()
    {
        QCOMPARE(written(1s), QString());
        const auto many = files();
        QVERIFY(many.size() > 10);
        QCOMPARE(written(5s), QString());
        QCOMPARE(files(), many.mid(0, 4)); // 0, 5, 10 and the end
    }

    void whatIsNotOfThisProgramStays()
    {
        QImage(8, 8, QImage::Format_RGB32).save(path("0007.png"));
        QCOMPARE(written(5s), QStringLiteral("The folder %1 holds 0007.png, which this program did not make; "
                                             "choose another --frames.")
                                  .arg(m_folder->path()));
        QCOMPARE(files(), QStringList{QStringLiteral("0007.png")});
    }

    void filesOfOtherNamesDoNotMatter()
    {
        QImage(8, 8, QImage::Format_RGB32).save(path("00007.png"));
        QImage(8, 8, QImage::Format_RGB32).save(path("cover.png"));
        QCOMPARE(written(10s), QString());
        QCOMPARE(files().size(), 2 + 3);
    }

private:
    QString written(std::chrono::milliseconds every) const
    {
        app::Options options;
        options.framesFolder = m_folder->path();
        options.every = every;
        return app::writeFrames(app::picturesOf(m_store, {}, {}, QDate(2026, 11, 25)), options);
    }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    std::optional<QTemporaryDir> m_folder;
    const trace::Store m_store = support::articleStore();
};

WIDGET_TEST(TestFrames)
#include "test_frames.moc"
