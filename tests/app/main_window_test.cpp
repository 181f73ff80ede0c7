#include "app/language/language.h"
#include "app/window/button.h"
#include "app/window/drawer.h"
#include "app/window/main_window.h"
#include "app/window/prose.h"
#include "app/window/reading_pane.h"
#include "app/window/stage_view.h"
#include "app/window/step_bar.h"
#include "lessons/catalogue.h"
#include "tests/wait_for.h"
#include "views/panels/panel_widget.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleFactory>
#include <QTest>

namespace durchblick {
namespace {

class TheWindow : public testing::Test {
protected:
    void SetUp() override
    {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        speak(QStringLiteral("de"));
        window = std::make_unique<MainWindow>(Settings{}, QStringLiteral("de"));
        go("self_attention#scores");
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        QApplication::processEvents();
    }
    void go(const std::string& address)
    {
        const Result<Done> done = window->open(*readAddress(address));
        ASSERT_TRUE(done.ok());
        ASSERT_TRUE(waitFor([this] { return !window->session().isWorking(); }));
        QApplication::processEvents();
    }
    std::string stage() const { return window->session().scene().stages[std::size_t(window->session().stage())].id; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(window.get(), key, modifiers); }
    template <class Widget>
    Widget* find(const char* name) const
    {
        return window->findChild<Widget*>(QLatin1String(name));
    }
    void click(const char* name)
    {
        QWidget* widget = find<QWidget>(name);
        ASSERT_TRUE(widget && widget->isVisible()) << name;
        QTest::mouseClick(widget, Qt::LeftButton);
        QApplication::processEvents();
    }
    StageView& view() const { return *find<StageView>("stageView"); }
    PanelWidget& panelOf(const char* symbol) const
    {
        for (int i = 0; i < view().panelCount(); ++i) {
            const PictureSource& source = view().panel(i).source();
            if (source.trace->value(source.panel.value).symbol == symbol && source.panel.kind != PanelKind::Tokens)
                return view().panel(i);
        }
        throw std::runtime_error(symbol);
    }
    QPoint placeOf(PanelWidget& panel, int row, int column) const
    {
        const auto rect = panel.picture().rectOf({panel.source().panel.value, row, column});
        return (panel.pictureRect().topLeft() + rect.value().center()).toPoint();
    }

    std::unique_ptr<MainWindow> window;
};

TEST_F(TheWindow, FollowsAClickerAndTheArrows)
{
    press(Qt::Key_PageDown);
    EXPECT_EQ(stage(), "mask");
    press(Qt::Key_PageUp);
    press(Qt::Key_Left);
    EXPECT_EQ(stage(), "products");
    press(Qt::Key_Right);
    press(Qt::Key_End);
    EXPECT_EQ(stage(), "heatmap");
    press(Qt::Key_Home);
    EXPECT_EQ(stage(), "vectors");
}

TEST_F(TheWindow, PlaysAndPausesWithTheSpaceBar)
{
    press(Qt::Key_Space);
    EXPECT_TRUE(window->isPlaying());
    press(Qt::Key_Space);
    EXPECT_FALSE(window->isPlaying());
}

TEST_F(TheWindow, OffersEveryStageInTheStepBar)
{
    click("step9");
    EXPECT_EQ(stage(), "all");
    EXPECT_EQ(find<StepDot>("step9")->state(), StepDot::State::Here);
    EXPECT_EQ(find<StepDot>("step2")->state(), StepDot::State::Done);
    EXPECT_EQ(find<StepDot>("step10")->state(), StepDot::State::ToCome);
}

TEST_F(TheWindow, OpensACellByAClickAndComesBackByEscape)
{
    PanelWidget& scores = panelOf("scores");
    QTest::mouseClick(&scores, Qt::LeftButton, {}, placeOf(scores, 4, 1));
    QApplication::processEvents();
    ASSERT_EQ(window->session().levels().size(), 1u);
    EXPECT_TRUE(find<Prose>("title")->toPlainText().contains(QStringLiteral("von, ist")));
    press(Qt::Key_Escape);
    EXPECT_TRUE(window->session().levels().empty());
    EXPECT_EQ(stage(), "scores");
}

TEST_F(TheWindow, GoesBackByTheBreadcrumb)
{
    auto& session = window->session();
    session.open({(*session.shownTrace())["scores"], 4, 3});
    session.open({(*session.shownTrace())["products"], 4, 3});
    QApplication::processEvents();
    click("crumb2");
    EXPECT_TRUE(session.levels().empty());
}

TEST_F(TheWindow, ShowsTheAnswerOnceItWasAsked)
{
    go("self_attention#products");
    EXPECT_FALSE(find<QWidget>("feedback")->isVisible());
    click("answer0");
    EXPECT_TRUE(window->session().isSettled());
    EXPECT_TRUE(find<QWidget>("feedback")->isVisible());
    EXPECT_TRUE(find<Prose>("feedback")->toPlainText().contains(QStringLiteral("Nicht ganz")));
    const Cell decisive = window->session().scene().stages[4].question->decisive(window->session().scene().trace);
    EXPECT_TRUE(window->selection().isLit(decisive)) << "the cell that decides lights up";
}

TEST_F(TheWindow, TakesEveryTieForRightAndNamesTheOneChosen)
{
    go("self_attention?x=1 0 0 0; 1 0 0 0; 1 0 0 0; 1 0 0 0; 1 0 0 0#softmax");
    click("answer2");
    const QString feedback = find<Prose>("feedback")->toPlainText();
    EXPECT_TRUE(feedback.contains(QStringLiteral("Richtig"))) << feedback.toStdString();
    EXPECT_TRUE(feedback.contains(QStringLiteral("„die“ bekommt mit 0,25"))) << feedback.toStdString();
    EXPECT_TRUE(feedback.contains(QStringLiteral("Ebenso richtig: „Paris“, „ist“, „Hauptstadt“.")))
        << feedback.toStdString();
    // Other numbers, another answer: nothing is said about the one before.
    window->session().setParameter("x", "1 0 0 0; 1 0 0 0; 9 0 0 0; 1 0 0 0; 1 0 0 0");
    EXPECT_FALSE(find<Prose>("feedback")->toPlainText().contains(QStringLiteral("Richtig")));
}

TEST_F(TheWindow, SaysAtAParameterWhatItCannotBe)
{
    go("word_vectors#projection");
    press(Qt::Key_P, Qt::ControlModifier);
    auto* field = find<QLineEdit>("parameter-perplexity");
    ASSERT_TRUE(field && field->isVisible());
    field->setFocus();
    field->clear();
    QTest::keyClicks(field, QStringLiteral("0,5"));
    auto* problem = find<QLabel>("problem-perplexity");
    ASSERT_TRUE(waitFor([&] { return problem->isVisible(); }));
    EXPECT_TRUE(problem->text().contains(QStringLiteral("0|1 … 7"))) << problem->text().toStdString();
    field->clear();
    QTest::keyClicks(field, QStringLiteral("+2"));
    ASSERT_TRUE(waitFor([&] { return window->session().scene().parameters.at("perplexity") == "2"; }));
    EXPECT_FALSE(problem->isVisible());
}

TEST_F(TheWindow, TakesANumberAsAnAnswer)
{
    go("self_attention#keys");
    auto* field = find<QLineEdit>("numberField");
    ASSERT_TRUE(field);
    const auto& scene = window->session().scene();
    const double number = scene.trace.number(scene.stage("keys")->question->decisive(scene.trace));
    field->setText(QString::number(number).replace(QLatin1Char('.'), QLatin1Char(',')));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(window->session().isSettled());
    EXPECT_TRUE(find<Prose>("feedback")->toPlainText().contains(QStringLiteral("Richtig")));
}

TEST_F(TheWindow, EditsACellInPlace)
{
    go("self_attention#vectors");
    PanelWidget& x = panelOf("x");
    QTest::mouseClick(&x, Qt::LeftButton, {}, placeOf(x, 0, 0));
    QTest::keyClick(&x, Qt::Key_5);
    auto* editor = x.findChild<QLineEdit*>();
    ASSERT_TRUE(editor && editor->isVisible());
    QTest::keyClick(editor, Qt::Key_Return);
    QApplication::processEvents();
    const auto number = [&] { return window->session().scene().trace.number({x.source().panel.value, 0, 0}); };
    EXPECT_EQ(number(), 5);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(number(), 2);
}

TEST_F(TheWindow, ChoosesTheAskingTokenByItsChip)
{
    PanelWidget& chips = view().panel(0);
    ASSERT_EQ(chips.source().panel.kind, PanelKind::Tokens);
    chips.setFocus();
    QTest::mouseClick(&chips, Qt::LeftButton, {}, placeOf(chips, 1, 0));
    EXPECT_EQ(window->session().scene().parameters.at("focus"), "#1");
    EXPECT_TRUE(window->session().levels().empty());
}

TEST_F(TheWindow, SpeaksTheOtherLanguageAtOnce)
{
    EXPECT_TRUE(find<Prose>("title")->toPlainText().startsWith(QStringLiteral("Scores: wie")));
    click("languageButton");
    EXPECT_EQ(window->language(), QStringLiteral("en"));
    EXPECT_TRUE(find<Prose>("title")->toPlainText().startsWith(QStringLiteral("Scores: how")));
    EXPECT_EQ(find<Button>("exportButton")->text(), QStringLiteral("Export"));
    EXPECT_FALSE(window->appearance().numbers().comma) << "the decimal sign follows the language";
    click("languageButton");
    EXPECT_EQ(find<Button>("exportButton")->text(), QStringLiteral("Exportieren"));
    EXPECT_TRUE(window->appearance().numbers().comma);
}

TEST_F(TheWindow, ChangesItsColoursAtOnce)
{
    click("themeButton");
    EXPECT_TRUE(window->appearance().isDark());
    EXPECT_TRUE(panelOf("scores").source().look.theme.isDark);
    click("themeButton");
    EXPECT_FALSE(panelOf("scores").source().look.theme.isDark);
}

TEST_F(TheWindow, GrowsByZoomBetweenItsBounds)
{
    const int width = find<QWidget>("readingPane")->width();
    for (int i = 0; i < 20; ++i)
        press(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_EQ(window->appearance().zoom(), 200);
    EXPECT_LT(find<QWidget>("readingPane")->width(), window->width() / 2) << "the panels keep more than half";
    window->resize(2 * window->size());
    QApplication::processEvents();
    EXPECT_EQ(find<QWidget>("readingPane")->width(), 2 * width);
    press(Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(window->appearance().zoom(), 100);
}

TEST_F(TheWindow, CopiesTheAddressAndTheCalculation)
{
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("durchblick:self_attention#scores:scores@4,3"));
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("1,25")));
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("\\frac")));
}

TEST_F(TheWindow, AppliesAParameterFromItsFieldWithUndo)
{
    press(Qt::Key_P, Qt::ControlModifier);
    auto* size = find<QSpinBox>("parameter-size");
    ASSERT_TRUE(size && size->isVisible());
    size->setValue(3);
    ASSERT_TRUE(waitFor([&] { return window->session().scene().parameters.at("size") == "3"; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(window->session().scene().parameters.at("size"), "4");
    EXPECT_EQ(size->value(), 4);
}

TEST_F(TheWindow, SaysItInACardThatIsNoHigherThanItsWords)
{
    const auto expectNoHigher = [](MainWindow& shown) {
        QApplication::processEvents();
        auto* words = shown.findChild<Prose*>(QStringLiteral("problem"));
        ASSERT_TRUE(words && words->isVisible());
        EXPECT_EQ(words->height(), words->heightForWidth(words->width()));
        EXPECT_LT(words->parentWidget()->height(), words->height() + 40);
    };
    const std::string wrong = "/tmp/" + std::string(40, 'a') + '/' + std::string(40, 'b');
    window->session().setParameter("focus", wrong);
    expectNoHigher(*window);
    // What is wrong before there is a window, too, and while one goes on.
    MainWindow later(Settings{}, QStringLiteral("en"));
    ASSERT_TRUE(later.open(*readAddress("tokenization")).ok());
    later.session().setParameter("tokenizer", wrong);
    later.resize(1280, 800);
    later.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&later));
    expectNoHigher(later);
    QTest::keyClick(&later, Qt::Key_Right);
    later.session().setParameter("tokenizer", wrong);
    expectNoHigher(later);
}

TEST_F(TheWindow, SaysWhatIsWrongInOneSentenceAndKeepsThePicture)
{
    window->session().setParameter("W_Q", "1 2; 3");
    QApplication::processEvents();
    EXPECT_TRUE(find<QWidget>("problem")->isVisible());
    EXPECT_FALSE(find<Prose>("problem")->toPlainText().isEmpty());
    EXPECT_EQ(view().panelCount(), 5);
}

TEST_F(TheWindow, RemembersWhereOneWas)
{
    window->session().setParameter("mask", "causal");
    press(Qt::Key_PageDown);
    const Settings settings = window->settings();
    EXPECT_EQ(settings.place, QStringLiteral("self_attention?mask=causal#mask"));
    EXPECT_TRUE(settings.seen.value(QStringLiteral("self_attention")).contains(QStringLiteral("mask")));
}

TEST_F(TheWindow, NamesEveryControlForScreenReaders)
{
    press(Qt::Key_P, Qt::ControlModifier);
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>())
        EXPECT_FALSE(button->isVisible() && (button->accessibleName() + button->text()).isEmpty())
            << button->objectName().toStdString();
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        const bool isField = qobject_cast<const QAbstractSpinBox*>(widget)
            || widget->objectName().startsWith(QLatin1String("parameter-"));
        EXPECT_FALSE(isField && widget->isVisible() && widget->accessibleName().isEmpty())
            << widget->objectName().toStdString();
    }
}

/// Every stage of every lesson, in both languages.
TEST_F(TheWindow, ShowsNoTextCutOffAndEveryPanelOfSelfAttentionAtOnce)
{
    for (const QString& language : languages()) {
        window->setLanguage(language);
        for (const Lesson& lesson : catalogue())
            for (const std::string& id : lesson.stages) {
                go(lesson.id + '#' + id);
                QTest::qWait(1);
                // One text that becomes longer moves what stands around it, which asks for room in its turn.
                for (int round = 0; round < 3; ++round)
                    QApplication::processEvents();
                for (const Prose* prose : window->findChildren<Prose*>())
                    EXPECT_TRUE(!prose->isVisible() || prose->height() >= int(prose->document()->size().height()))
                        << lesson.id << '#' << id << ' ' << prose->objectName().toStdString();
                EXPECT_TRUE(lesson.id != "self_attention" || view().verticalScrollBar()->maximum() == 0) << id;
                auto* reading = find<ReadingPane>("readingPane");
                const int empty = reading->widget()->height() - reading->widget()->childrenRect().bottom();
                EXPECT_TRUE(reading->verticalScrollBar()->maximum() == 0 || empty < 40)
                    << lesson.id << '#' << id << " scrolls over nothing";
                EXPECT_EQ(view().horizontalScrollBar()->maximum(), 0) << lesson.id << '#' << id;
            }
    }
}

} // namespace
} // namespace durchblick
