#include "app/language/language.h"
#include "app/window/drawer.h"
#include "app/window/main_window.h"
#include "app/window/stage_view.h"
#include "lessons/catalogue.h"
#include "tests/wait_for.h"
#include "views/panels/panel_widget.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QStyleFactory>
#include <QTest>
#include <QTimer>

namespace durchblick {
namespace {

/// Theme, language, size, decimals and their sign change in the window while something else has just changed.
class Restyling : public testing::Test {
protected:
    void SetUp() override
    {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        speak(QStringLiteral("de"));
        window = std::make_unique<MainWindow>(Settings{}, QStringLiteral("de"));
    }
    void go(const std::string& address)
    {
        ASSERT_TRUE(window->open(*readAddress(address)).ok()) << address;
        window->show();
        settle();
    }
    void settle() const
    {
        QApplication::processEvents();
        ASSERT_TRUE(waitFor([this] { return !window->session().isWorking(); }));
        QApplication::processEvents();
    }
    /// Each look once, and back to the first.
    void restyle() const
    {
        for (const bool dark : {true, false})
            window->setDark(dark);
        for (const char* language : {"en", "de"})
            window->setLanguage(QLatin1String(language));
        for (const int zoom : {150, 100})
            window->setZoom(zoom);
        for (const int decimals : {4, 2})
            window->setDecimals(decimals);
        for (const auto sign : {Settings::Sign::Point, Settings::Sign::OfLanguage})
            window->setSign(sign);
        QApplication::processEvents();
    }
    /// Opens the first cell of the stage that opens.
    bool openSomething() const
    {
        const Stage stage = window->session().shownStage();
        for (const Panel& panel : stage.panels)
            for (int row = 0; row < std::min(3, window->session().shownTrace()->value(panel.value).rowCount()); ++row)
                if (window->session().open({panel.value, row, 0}))
                    return true;
        return false;
    }
    /// Another value that the parameter may have.
    static std::string another(const ParameterSpec& spec, const std::string& now)
    {
        switch (spec.type) {
        case ParameterType::Choice:
            return spec.choices[(std::find(spec.choices.begin(), spec.choices.end(), now) - spec.choices.begin() + 1)
                                % spec.choices.size()];
        case ParameterType::Integer:
            return std::to_string(std::atoi(now.c_str()) + (std::atof(now.c_str()) + 1 <= spec.most ? 1 : -1));
        case ParameterType::Token: return now == "#0" ? "#1" : "#0";
        case ParameterType::Number: return now == "0.5" ? "0.25" : "0.5";
        case ParameterType::Text:
        case ParameterType::Matrix:
        case ParameterType::File: break;
        }
        return now;
    }

    std::unique_ptr<MainWindow> window;
};

TEST_F(Restyling, AfterAChangeInsideAnOpenedCellKeepsTheQuestionBehindIt)
{
    go("self_attention#scores");
    QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(window->session().open({(*window->session().shownTrace())["scores"], 4, 0}));
    auto* scaled = window->findChild<QComboBox*>(QStringLiteral("parameter-scaled"));
    ASSERT_TRUE(scaled);
    scaled->setCurrentIndex(scaled->findData(QStringLiteral("no")));
    emit scaled->activated(scaled->currentIndex());
    ASSERT_EQ(window->session().scene().parameters.at("scaled"), "no");
    ASSERT_FALSE(window->session().levels().empty());
    for (const Qt::Key key : {Qt::Key_T, Qt::Key_L, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_T, Qt::Key_L})
        QTest::keyClick(window.get(), key, Qt::ControlModifier);
    QTest::keyClick(window.get(), Qt::Key_Escape);
    EXPECT_TRUE(window->session().levels().empty());
}

class RestylingEveryLesson : public Restyling, public testing::WithParamInterface<std::string> {};

TEST_P(RestylingEveryLesson, WithAnOpenedCellAfterEachChangeUndoAndRedo)
{
    go(GetParam());
    Session& session = window->session();
    const Lesson& lesson = session.lesson();
    const int stages = int(session.scene().stages.size());
    int changes = 0;
    for (int stage = 0; stage < stages; ++stage) {
        session.setStage(stage);
        const bool isOpened = openSomething();
        // Another parameter at each stage; all of them would take minutes.
        for (std::size_t i = 0; i < lesson.parameters.size(); ++i) {
            const ParameterSpec& spec = lesson.parameters[(std::size_t(stage) + i) % lesson.parameters.size()];
            const auto now = session.scene().parameters.find(spec.name);
            if (now == session.scene().parameters.end() || another(spec, now->second) == now->second)
                continue;
            session.setParameter(spec.name, another(spec, now->second));
            break;
        }
        settle();
        changes += session.undoStack().canUndo();
        restyle();
        session.undoStack().undo();
        settle();
        window->setDark(true);
        session.undoStack().redo();
        settle();
        window->setDark(false);
        EXPECT_TRUE(isOpened || session.levels().empty());
        // Back to what it was, its example too, since another one has other stages.
        session.undoStack().setIndex(0);
        settle();
        window->setZoom(110);
        window->setZoom(100);
    }
    EXPECT_GT(changes, 0);
}

std::vector<std::string> allLessons()
{
    std::vector<std::string> addresses;
    for (const Lesson& lesson : catalogue())
        addresses.push_back(lesson.id);
    addresses.push_back("gradient_descent?example=landscape");
    return addresses;
}
INSTANTIATE_TEST_SUITE_P(Of, RestylingEveryLesson, testing::ValuesIn(allLessons()), [](const auto& one) {
    return one.param.substr(0, one.param.find('?')) + (one.param.find('?') == one.param.npos ? "" : "_otherwise");
});

TEST_F(Restyling, ByTheSizeFieldKeepsTheFieldWhileItSpeaks)
{
    go("self_attention#scores");
    window->setDrawerShown(true);
    auto* zoom = window->findChild<QSpinBox*>(QStringLiteral("zoom"));
    ASSERT_TRUE(zoom);
    zoom->setFocus();
    QTest::keyClick(zoom, Qt::Key_Up);
    EXPECT_EQ(window->appearance().zoom(), 110);
    // The field is made anew in the new size, and the keyboard stays in it.
    QApplication::processEvents();
    auto* again = window->findChild<QSpinBox*>(QStringLiteral("zoom"));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->value(), 110);
    EXPECT_EQ(QApplication::focusWidget(), again);
}

TEST_F(Restyling, WhileAMenuOfAPanelIsOpenAndAnotherSceneComes)
{
    go("self_attention#scores");
    auto& view = *window->findChild<StageView*>(QStringLiteral("stageView"));
    PanelWidget& panel = view.panel(1);
    QTimer::singleShot(50, window.get(), [this] {
        EXPECT_TRUE(QApplication::activePopupWidget());
        window->setDark(true);
        EXPECT_TRUE(window->open(*readAddress("tokenization#ids")).ok());
        QTimer::singleShot(50, window.get(), [] {
            if (QWidget* menu = QApplication::activePopupWidget())
                menu->close();
        });
    });
    QContextMenuEvent menu(QContextMenuEvent::Mouse, panel.rect().center(), panel.mapToGlobal(panel.rect().center()));
    QApplication::sendEvent(&panel, &menu);
    QTest::qWait(200);
    EXPECT_EQ(window->session().lesson().id, "tokenization");
}

TEST_F(Restyling, WhileACellIsBeingTyped)
{
    go("self_attention#vectors");
    auto& view = *window->findChild<StageView*>(QStringLiteral("stageView"));
    for (int i = 0; i < view.panelCount(); ++i) {
        PanelWidget& panel = view.panel(i);
        if (!panel.isEditable())
            continue;
        panel.setFocus();
        panel.panelActions().edit->trigger();
        auto* editor = panel.findChild<QLineEdit*>(QStringLiteral("cellEditor"));
        ASSERT_TRUE(editor);
        QTest::keyClicks(editor, QStringLiteral("12"));
        restyle();
        EXPECT_TRUE(window->open(*readAddress("tokenization#ids")).ok());
        restyle();
        return;
    }
    FAIL() << "nothing can be edited";
}

TEST_F(Restyling, WhileADialogIsOpenAndAnotherSceneComes)
{
    go("self_attention#scores");
    ASSERT_TRUE(window->session().open({(*window->session().shownTrace())["scores"], 4, 0}));
    for (const auto& [key, modifiers, name] :
         {std::tuple(Qt::Key_E, Qt::KeyboardModifiers(Qt::ControlModifier), "durchblick::ExportDialog"),
          std::tuple(Qt::Key_F1, Qt::KeyboardModifiers(), "QDialog")}) {
        bool wasOpen = false;
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        QTimer::singleShot(100, window.get(), [&, name = name] {
            QWidget* dialog = QApplication::activeModalWidget();
            ASSERT_TRUE(dialog);
            wasOpen = QLatin1String(dialog->metaObject()->className()) == QLatin1String(name);
            EXPECT_TRUE(window->open(*readAddress("tokenization#ids")).ok());
            window->setDark(true);
            window->setLanguage(QStringLiteral("en"));
            for (QSpinBox* box : dialog->findChildren<QSpinBox*>())
                box->stepUp();
            QTest::qWait(150); // the preview is made a moment later
            window->setDark(false);
            window->setLanguage(QStringLiteral("de"));
            dialog->close();
        });
        QTest::keyClick(window.get(), key, modifiers);
        EXPECT_TRUE(wasOpen) << name;
    }
}

} // namespace
} // namespace durchblick
