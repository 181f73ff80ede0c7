#include "app/language/language.h"
#include "app/window/entry_field.h"
#include "app/window/hand_calculation.h"
#include "app/window/main_window.h"
#include "app/window/prose.h"
#include "app/window/stage_view.h"
#include "app/window/veil.h"
#include "tests/wait_for.h"
#include "views/panels/panel_widget.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QStyleFactory>
#include <QTest>

namespace durchblick {
namespace {

/// The softmax of the lecture: exponentials 2.12, 2.72, 2.12, 3.49; their sum 10.44; weights 0.20, 0.26, 0.20, 0.33.
class TheWorksheet : public testing::Test {
protected:
    void SetUp() override
    {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        speak(QStringLiteral("de"));
        window = std::make_unique<MainWindow>(Settings{}, QStringLiteral("de"));
        go("self_attention#softmax");
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        QApplication::processEvents();
    }
    void go(const std::string& address)
    {
        ASSERT_TRUE(window->open(*readAddress(address)).ok());
        ASSERT_TRUE(waitFor([this] { return !window->session().isWorking(); }));
        QApplication::processEvents();
    }
    template <class Widget>
    Widget* find(const char* name) const
    {
        return window->findChild<Widget*>(QLatin1String(name));
    }
    void click(const char* name)
    {
        auto* button = find<QAbstractButton>(name);
        ASSERT_TRUE(button && button->isVisible()) << name;
        button->click();
        QApplication::processEvents();
    }
    EntryField* field(int line) const { return find<EntryField>(qPrintable(QStringLiteral("entry%1").arg(line))); }
    QString mark(int line) const { return find<QLabel>(qPrintable(QStringLiteral("mark%1").arg(line)))->text(); }
    void type(int line, const char* text)
    {
        field(line)->setFocus();
        field(line)->selectAll();
        QTest::keyClicks(field(line), QLatin1String(text));
        QTest::keyClick(field(line), Qt::Key_Return);
        QApplication::processEvents();
    }
    void open()
    {
        QTest::keyClick(window.get(), Qt::Key_R);
        QApplication::processEvents();
        ASSERT_TRUE(find<QWidget>("worksheet")->isVisible());
    }
    double number(const char* symbol, int column) const
    {
        const Trace& trace = window->session().scene().trace;
        return trace.number({trace[symbol], 4, column});
    }
    bool isCovered(const char* symbol, int column) const
    {
        const ValueId value = window->session().scene().trace[symbol];
        for (const Veil* veil : window->findChildren<Veil*>())
            if (veil->isVisible()
                && std::find(veil->cells().begin(), veil->cells().end(), Cell{value, 4, column}) != veil->cells().end())
                return true;
        return false;
    }

    std::unique_ptr<MainWindow> window;
};

TEST_F(TheWorksheet, IsOpenedByAButtonAndByAKeyAndClosedByEscape)
{
    EXPECT_FALSE(find<QWidget>("worksheet")->isVisible());
    click("checkCalculation");
    EXPECT_TRUE(find<QWidget>("worksheet")->isVisible());
    EXPECT_TRUE(field(0)->hasFocus()) << "one can type at once";
    QTest::keyClick(field(0), Qt::Key_Escape);
    EXPECT_FALSE(find<QWidget>("worksheet")->isVisible());
    open();
    click("closeWorksheet");
    EXPECT_FALSE(find<QWidget>("worksheet")->isVisible());
}

TEST_F(TheWorksheet, MarksACommaAndGoesOnWithEnter)
{
    open();
    type(0, "2,12");
    EXPECT_TRUE(mark(0).contains(QStringLiteral("richtig"))) << mark(0).toStdString();
    EXPECT_TRUE(field(1)->hasFocus());
    type(1, "2.72");
    EXPECT_TRUE(mark(1).contains(QStringLiteral("richtig")));
    type(2, "2,5");
    EXPECT_TRUE(mark(2).contains(QStringLiteral("✗"))) << "never colour alone";
    EXPECT_TRUE(mark(3).isEmpty());
    EXPECT_EQ(window->session().scene().stages[std::size_t(window->session().stage())].id, "softmax")
        << "keys in a field belong to the field";
    QTest::keyClick(field(3), Qt::Key_Up);
    EXPECT_TRUE(field(2)->hasFocus());
}

TEST_F(TheWorksheet, CoversWhatIsStillToBeCalculated)
{
    EXPECT_FALSE(isCovered("exponentials", 0));
    open();
    EXPECT_TRUE(isCovered("exponentials", 0));
    EXPECT_TRUE(isCovered("weights", 3));
    EXPECT_FALSE(isCovered("masked", 0));
    type(0, "2,12");
    EXPECT_FALSE(isCovered("exponentials", 0)) << "it was found";
    type(1, "9");
    EXPECT_TRUE(isCovered("exponentials", 1)) << "it is still to be found";
    QTest::keyClick(field(1), Qt::Key_Escape);
    EXPECT_FALSE(isCovered("exponentials", 1));
}

TEST_F(TheWorksheet, NamesTheFirstErrorAndOpensItsArithmetic)
{
    open();
    type(0, "2,12");
    type(1, "1"); // the score instead of its exponential
    type(2, "2,12");
    type(3, "3,49");
    type(4, "8,73");
    EXPECT_TRUE(mark(4).contains(QStringLiteral("folgerichtig"))) << mark(4).toStdString();
    auto* message = find<Prose>("worksheetMessage");
    EXPECT_TRUE(message->toPlainText().contains(QStringLiteral("Exponentiale (von, ist)")))
        << message->toPlainText().toStdString();
    emit message->addressAsked(QStringLiteral("cell:1"));
    QApplication::processEvents();
    ASSERT_EQ(window->session().levels().size(), 1u);
    EXPECT_EQ(window->session().levels().back().symbol, "exponentials");
    QTest::keyClick(window.get(), Qt::Key_Escape);
    EXPECT_TRUE(find<QWidget>("worksheet")->isVisible()) << "the sheet is still there";
    EXPECT_EQ(field(1)->text(), QStringLiteral("1"));
}

TEST_F(TheWorksheet, GoesOnFromTheLearnersNumberAndComesBack)
{
    open();
    type(1, "1");
    EXPECT_FALSE(find<QWidget>("ownNumbers")->isVisible());
    const double right = number("weights", 3);
    click("followOwn");
    EXPECT_EQ(number("exponentials", 1), 1);
    EXPECT_NEAR(number("weights", 3), 3.490 / 8.724, 1e-3);
    EXPECT_TRUE(find<QWidget>("ownNumbers")->isVisible());
    EXPECT_FALSE(isCovered("weights", 3)) << "every panel shows how it goes on";
    window->session().forward();
    QApplication::processEvents();
    EXPECT_TRUE(find<QWidget>("ownNumbers")->isVisible()) << "at the next stage, too";
    EXPECT_TRUE(window->session().followsOwn());
    window->session().back();
    QTest::keyClick(window.get(), Qt::Key_Escape);
    EXPECT_FALSE(window->session().followsOwn());
    EXPECT_EQ(number("weights", 3), right);
    EXPECT_EQ(field(1)->text(), QStringLiteral("1")) << "what was typed stays";
    click("followOwn");
    click("rightNumbers");
    EXPECT_EQ(number("weights", 3), right);
}

TEST_F(TheWorksheet, RemembersItsEntriesInTheLessonUntilTheyAreCleared)
{
    open();
    type(0, "2,12");
    window->session().forward();
    QApplication::processEvents();
    EXPECT_TRUE(field(0)->text().isEmpty()) << "another stage, another sheet";
    window->session().back();
    QApplication::processEvents();
    EXPECT_EQ(field(0)->text(), QStringLiteral("2,12"));
    click("clearEntries");
    EXPECT_TRUE(field(0)->text().isEmpty());
    EXPECT_TRUE(mark(0).isEmpty());
    type(0, "2,12");
    go("next_token#logits");
    go("self_attention#softmax");
    EXPECT_TRUE(field(0)->text().isEmpty()) << "another lesson forgets them";
}

TEST_F(TheWorksheet, FillsInTheRestWhenAsked)
{
    open();
    type(0, "2,12");
    click("showEntries");
    EXPECT_EQ(field(4)->text(), QStringLiteral("10,44"));
    EXPECT_TRUE(mark(4).contains(QStringLiteral("gezeigt")));
    EXPECT_TRUE(mark(0).contains(QStringLiteral("richtig")));
    EXPECT_FALSE(isCovered("weights", 3));
}

TEST_F(TheWorksheet, SaysWhatIsNoNumberAndStays)
{
    open();
    for (const char* text : {"eins", "1,2,3", "1e999", "nan", "-"}) {
        type(0, text);
        EXPECT_TRUE(mark(0).startsWith(QLatin1Char('?'))) << text;
        EXPECT_FALSE(find<Prose>("worksheetMessage")->toPlainText().isEmpty());
    }
    type(0, "2,12");
    EXPECT_TRUE(mark(0).contains(QStringLiteral("richtig")));
}

TEST_F(TheWorksheet, TellsAScreenReaderWhatIsAskedAndWhatBecameOfIt)
{
    open();
    EXPECT_EQ(field(0)->accessibleName(), QStringLiteral("Exponentiale (von, Paris)"));
    type(0, "2,12");
    EXPECT_TRUE(field(0)->accessibleDescription().contains(QStringLiteral("richtig")));
    window->setLanguage(QStringLiteral("en"));
    QApplication::processEvents();
    EXPECT_TRUE(mark(0).contains(QStringLiteral("right")));
    EXPECT_EQ(field(0)->text(), QStringLiteral("2,12"));
}

TEST_F(TheWorksheet, IsDoneByTheKeyboardAlone)
{
    open();
    type(0, "9");
    const int last = 8;
    ASSERT_TRUE(field(last) && field(last)->isVisible() && !field(last + 1));
    field(last)->setFocus();
    QTest::keyClick(field(last), Qt::Key_Tab);
    QWidget* follow = find<QWidget>("followOwn");
    ASSERT_EQ(QApplication::focusWidget(), follow);
    QTest::keyClick(follow, Qt::Key_Return);
    EXPECT_TRUE(window->session().followsOwn());
    EXPECT_EQ(number("exponentials", 0), 9);
    QTest::keyClick(window.get(), Qt::Key_Escape);
    EXPECT_FALSE(window->session().followsOwn());
}

TEST_F(TheWorksheet, KeepsItsFieldsInsideTheZoneAtEveryZoom)
{
    for (const int zoom : {100, 150, 200}) {
        window->setZoom(zoom);
        if (!find<QWidget>("worksheet")->isVisible())
            open();
        type(0, "2,12");
        const QWidget* sheet = find<QWidget>("worksheet");
        for (int line = 0; field(line) && field(line)->isVisible(); ++line) {
            const QWidget* last = find<QLabel>(qPrintable(QStringLiteral("mark%1").arg(line)));
            EXPECT_LE(last->mapTo(sheet, QPoint(last->width(), 0)).x(), sheet->width()) << zoom << ' ' << line;
            EXPECT_GT(field(line)->height(), 0);
        }
    }
}

} // namespace
} // namespace durchblick
