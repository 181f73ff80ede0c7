#include "tests/views/lecture_trace.h"
#include "views/panels/cell_editor.h"
#include "views/panels/formula_panel.h"
#include "views/panels/panel_widget.h"
#include "views/selection/selection.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace durchblick {
namespace {

class PanelOfK : public testing::Test {
protected:
    PanelOfK() : panel(source(), "k", selection)
    {
        selection.setTrace(lectureTrace(), cellOf("products", 0, 3));
        panel.resize(panel.sizeHint());
        panel.show();
        // Shortcuts and focus belong to the active window.
        panel.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&panel));
        panel.setFocus(Qt::MouseFocusReason);
    }
    static PictureSource source()
    {
        Look look;
        look.numbers = {2, true, false};
        return sourceOf(PanelKind::Heatmap, "k", look);
    }
    QPoint at(const Cell& cell) const
    {
        return panel.picture().rectOf(cell)->translated(panel.pictureRect().topLeft()).center().toPoint();
    }
    void key(int key) { QTest::keyClick(&panel, Qt::Key(key)); }
    CellEditor* editor() const { return panel.findChild<CellEditor*>(); }

    Selection selection;
    PanelWidget panel;
};

TEST_F(PanelOfK, HoveringPointsAndLeavingLetsGo)
{
    QTest::mouseMove(&panel, at(cellOf("k", 3, 2)));
    EXPECT_EQ(selection.pointed(), cellOf("k", 3, 2));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&panel, &leave);
    EXPECT_FALSE(selection.pointed());
}

TEST_F(PanelOfK, AClickOpensTheCell)
{
    QSignalSpy opened(&selection, &Selection::opened);
    QTest::mouseClick(&panel, Qt::LeftButton, {}, at(cellOf("k", 1, 3)));
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.first().first().value<Cell>(), cellOf("k", 1, 3));
    EXPECT_EQ(panel.cursor(), cellOf("k", 1, 3));
}

TEST_F(PanelOfK, ArrowKeysMoveTheCursorAndStopAtTheBorder)
{
    EXPECT_EQ(panel.cursor(), cellOf("k", 0, 0));
    key(Qt::Key_Right);
    key(Qt::Key_Down);
    EXPECT_EQ(panel.cursor(), cellOf("k", 1, 1));
    EXPECT_EQ(selection.pointed(), cellOf("k", 1, 1));
    key(Qt::Key_End);
    EXPECT_EQ(panel.cursor(), cellOf("k", 1, 3));
    key(Qt::Key_Right);
    EXPECT_EQ(panel.cursor(), cellOf("k", 1, 3));
    QTest::keyClick(&panel, Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(panel.cursor(), cellOf("k", 0, 0));
}

TEST_F(PanelOfK, EnterOpensTheCellAtTheCursor)
{
    QSignalSpy opened(&selection, &Selection::opened);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    EXPECT_EQ(selection.subject(), cellOf("k", 1, 0));
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(PanelOfK, LeavesSpaceAndPageKeysToTheWindow)
{
    for (const int one : {Qt::Key_Space, Qt::Key_PageDown, Qt::Key_Escape, Qt::Key_Backspace}) {
        QKeyEvent event(QEvent::KeyPress, one, Qt::NoModifier);
        QApplication::sendEvent(&panel, &event);
        EXPECT_FALSE(event.isAccepted()) << one;
    }
}

TEST_F(PanelOfK, IsNotEditedUnlessItMayBe)
{
    key(Qt::Key_F2);
    QTest::keyClicks(&panel, "5");
    EXPECT_FALSE(editor());
    EXPECT_FALSE(panel.panelActions().edit->isVisible());
}

TEST_F(PanelOfK, TypingANumberWithCommaEditsTheCell)
{
    panel.setEditable(true);
    QSignalSpy edited(&panel, &PanelWidget::cellEdited);
    key(Qt::Key_Right);
    QTest::keyClicks(&panel, "7");
    ASSERT_TRUE(editor());
    QTest::keyClicks(editor(), ",25");
    QTest::keyClick(editor(), Qt::Key_Return);
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited.first()[0].value<Cell>(), cellOf("k", 0, 1));
    EXPECT_EQ(edited.first()[1].toDouble(), 7.25);
}

TEST_F(PanelOfK, F2OffersTheOldNumberAndEscKeepsIt)
{
    panel.setEditable(true);
    QSignalSpy edited(&panel, &PanelWidget::cellEdited);
    panel.setCursorCell(cellOf("k", 3, 2));
    key(Qt::Key_F2);
    ASSERT_TRUE(editor());
    EXPECT_EQ(editor()->text(), "1,5");
    QTest::keyClick(editor(), Qt::Key_Escape);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(editor());
    EXPECT_EQ(edited.count(), 0);
}

TEST_F(PanelOfK, WhatIsNoNumberIsSaidAndChangesNothing)
{
    panel.setEditable(true);
    QSignalSpy edited(&panel, &PanelWidget::cellEdited);
    key(Qt::Key_F2);
    ASSERT_TRUE(editor());
    editor()->setText("drei");
    QTest::keyClick(editor(), Qt::Key_Return);
    EXPECT_TRUE(editor()->message().contains("drei"));
    EXPECT_EQ(edited.count(), 0);
    QTest::keyClicks(editor(), "3");
    EXPECT_TRUE(editor()->message().isEmpty());
}

TEST_F(PanelOfK, PastesBlocksAtTheCursorAndCopiesForASpreadsheet)
{
    panel.setEditable(true);
    QSignalSpy pasted(&panel, &PanelWidget::blockPasted);
    QApplication::clipboard()->setText("1\t2\n3\t4");
    panel.setCursorCell(cellOf("k", 2, 1));
    panel.panelActions().paste->trigger();
    ASSERT_EQ(pasted.count(), 1);
    EXPECT_EQ(pasted.first()[0].value<Cell>(), cellOf("k", 2, 1));
    EXPECT_EQ(pasted.first()[1].toString(), "1\t2\n3\t4");
    panel.panelActions().copyNumbers->trigger();
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith("1\t0\t0,5\t0,5\n"));
}

TEST_F(PanelOfK, ActionsAskForAddressAndExport)
{
    QSignalSpy address(&panel, &PanelWidget::addressRequested), exported(&panel, &PanelWidget::exportRequested);
    panel.panelActions().copyAddress->trigger();
    panel.panelActions().exportPanel->trigger();
    EXPECT_EQ(address.count(), 1);
    EXPECT_EQ(exported.count(), 1);
}

TEST_F(PanelOfK, KeepsTheCursorWhenItGetsANewLook)
{
    panel.setCursorCell(cellOf("k", 2, 2));
    PictureSource dark = source();
    dark.look.theme = Theme::dark();
    panel.setSource(dark, "k");
    EXPECT_EQ(panel.cursor(), cellOf("k", 2, 2));
    panel.setSource(sourceOf(PanelKind::Heatmap, "q"), "q");
    EXPECT_EQ(panel.cursor(), cellOf("q", 0, 0));
}

TEST_F(PanelOfK, IsATableOfNamedCellsToAScreenReader)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&panel);
    ASSERT_TRUE(interface);
    EXPECT_EQ(interface->role(), QAccessible::Table);
    EXPECT_EQ(interface->text(QAccessible::Name), "k");
    QAccessibleTableInterface* table = interface->tableInterface();
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rowCount(), 5);
    EXPECT_EQ(table->columnCount(), 4);
    QAccessibleInterface* cell = table->cellAt(3, 2);
    ASSERT_TRUE(cell);
    EXPECT_EQ(cell->text(QAccessible::Name), "Row Hauptstadt, column 3: 1,50");
    EXPECT_EQ(interface->indexOfChild(cell), 14);
    EXPECT_EQ(interface->child(14), cell);
    EXPECT_EQ(table->rowDescription(3), "Hauptstadt");
    EXPECT_FALSE(table->cellAt(5, 0));
}

TEST_F(PanelOfK, PaintsItsFocusRingInTheAccent)
{
    panel.clearFocus();
    panel.setFocus(Qt::TabFocusReason);
    ASSERT_TRUE(panel.hasFocus());
    const QImage image = panel.grab().toImage();
    EXPECT_EQ(image.pixelColor(panel.width() / 2, 0), Theme::light().accent);
}

TEST(FormulaPanelWidget, FollowsTheSelectionAndPointsBack)
{
    Selection selection;
    selection.setTrace(lectureTrace(), cellOf("products", 0, 3));
    FormulaPanel panel(selection, Look{});
    panel.resize(500, panel.heightForWidth(500));
    panel.show();
    ASSERT_TRUE(panel.picture());
    const QRectF term = panel.picture()->rectOf(cellOf("k", 3, 2))->translated(panel.pictureRect().topLeft());
    QTest::mouseMove(&panel, term.center().toPoint());
    EXPECT_EQ(selection.pointed(), cellOf("k", 3, 2));
    EXPECT_EQ(selection.subject(), cellOf("products", 0, 3));
    selection.open(cellOf("products", 0, 1));
    EXPECT_TRUE(panel.picture()->rectOf(cellOf("k", 1, 1)));
    selection.setTrace(lectureTrace(), std::nullopt);
    EXPECT_FALSE(panel.picture());
}

TEST(FormulaPanelWidget, ShowsTheGeneralFormulaWhileItFits)
{
    Selection selection;
    selection.setTrace(lectureTrace(), cellOf("products", 0, 3));
    FormulaPanel panel(selection, Look{});
    const int before = panel.heightForWidth(400);
    panel.setGeneral(parseFormula("\\id{q}{q} \\cdot \\id{k}{k}", "test").value(), (*lectureTrace())["products"]);
    EXPECT_GT(panel.heightForWidth(400), before);
    panel.setGeneral(parseFormula("\\id{q}{q} \\cdot \\id{k}{k}", "test").value(), (*lectureTrace())["weights"]);
    EXPECT_EQ(panel.heightForWidth(400), before);
}

TEST(FormulaPanelWidget, ArrowKeysGoThroughTheTerms)
{
    Selection selection;
    selection.setTrace(lectureTrace(), cellOf("products", 0, 3));
    FormulaPanel panel(selection, Look{});
    QTest::keyClick(&panel, Qt::Key_Right);
    EXPECT_EQ(selection.pointed(), cellOf("q", 0, 0));
    QTest::keyClick(&panel, Qt::Key_Right);
    EXPECT_EQ(selection.pointed(), cellOf("k", 3, 0));
}

} // namespace
} // namespace durchblick
