#pragma once

#include "app/window/button.h"
#include "app/window/card.h"
#include "core/checking/check.h"

#include <QString>
#include <vector>

class QGridLayout;
class QLabel;

namespace durchblick {

class EntryField;
class FlowLayout;
class Prose;

/// "Check my calculation": one field for each number that is calculated by hand at a stage, with a mark behind it, the first
/// error in a sentence, and what can be done next. It shows what it is told and asks for what was typed or clicked.
class WorksheetCard : public Card {
    Q_OBJECT
public:
    WorksheetCard(const Appearance& appearance, QWidget* parent = nullptr);

    struct Line {
        QString symbol;  ///< "scores"
        QString labels;  ///< "von, Paris"
        QString name;    ///< for screen readers
        QString typed;   ///< as it was entered last
        QString asks;    ///< in an empty field; may be empty
        QString problem; ///< a sentence, if the entry is no number
        Verdict verdict = Verdict::Empty;
        bool isShown = false; ///< filled in by the app
    };
    struct Content {
        std::vector<Line> lines;
        QString message; ///< Markdown; a link "cell:3" leads to the cell of the third line, counted from 0
        bool canFollow = false;
        bool hasEmpty = false;
        bool hasEntries = false;
        QString key; ///< which sheet it is: in another one nothing typed is kept
    };
    void show(const Content& content);
    void appearanceChanged();
    /// Into the first empty field, else the first one.
    void enter();

    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void entered(int line, const QString& text);
    void cellAsked(int line);
    void followAsked();
    void showAsked();
    void clearAsked();
    void closeAsked();

private:
    struct Row {
        QLabel* name;
        EntryField* field;
        QLabel* mark;
    };
    void addRow();
    /// Where there is little room, the names stand above their fields.
    bool isNarrow() const;
    int roomForNames() const;
    void layOutRows();
    void nameRow(const Row& row, const Line& line);
    void refresh();
    void refreshRow(const Row& row, const Line& line, bool isSame);
    QString markOf(const Line& line) const;
    QColor colourOf(const Line& line) const;
    void move(int from, int by);

    const Appearance& m_appearance;
    Content m_content;
    QLabel* m_title;
    Prose* m_lead;
    QWidget* m_sheet;
    QGridLayout* m_grid;
    Prose* m_message;
    QWidget* m_actions;
    FlowLayout* m_flow;
    Button* m_follow;
    Button* m_show;
    Button* m_clear;
    Button* m_close;
    std::vector<Row> m_rows;
    bool m_isShowing = false; // fields are being filled, nobody types
};

} // namespace durchblick
