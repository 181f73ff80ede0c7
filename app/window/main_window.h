#pragma once

#include "app/settings/settings.h"
#include "app/window/appearance.h"
#include "app/window/player.h"
#include "app/window/session.h"
#include "views/selection/selection.h"

#include <QTimer>
#include <QWidget>
#include <memory>

namespace durchblick {

class Drawer;
class HandCalculation;
class ReadingPane;
class Sidebar;
class StageView;
class StepBar;
class StillArea;
class TopBar;
class WorkLine;
struct LessonText;

/// The window: three zones between a bar above and the steps below. It holds the session and shows what the session says;
/// whatever is asked for in a zone goes to the session first.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    MainWindow(const Settings& settings, const QString& language);
    ~MainWindow() override;

    /// Goes to an address; on an error everything stays as it is.
    Result<Done> open(const Address& address);

    Session& session() { return m_session; }
    Selection& selection() { return m_selection; }
    const Appearance& appearance() const { return m_appearance; }
    const QString& language() const { return m_language; }
    /// What would be remembered now.
    Settings settings() const;

    void setLanguage(const QString& language);
    void setDark(bool dark);
    void setZoom(int percent);
    void setDecimals(int decimals);
    void setSign(Settings::Sign sign);
    void setPlaying(bool playing) { m_player.setPlaying(playing); }
    bool isPlaying() const { return m_player.isPlaying(); }
    void setSidebarShown(bool shown);
    void setDrawerShown(bool shown);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectZones();
    void addKeys();
    void refresh();
    void refreshReading(const LessonText& text);
    void refreshFrame(const LessonText& text);
    void refreshDrawer();
    /// What a Token parameter is chosen from: the chips of the first stage that has any.
    std::vector<std::string> tokensToChoose() const;
    void restyle();
    void applyNumbers();
    void openCell(const Cell& cell);
    void goCrumb(int crumb);
    void follow(const QString& address);
    void say(const QString& sentence);
    void copyAddress();
    void copyCalculation(bool latex);
    void settle(const Cell& decisive);
    void showErrata();
    void exportFigure(int panel);
    void layOutSides();
    void layOutWork();
    void showWork();
    void openFile(const QString& parameter);
    void setFile(const std::string& parameter, const QString& path);
    const ParameterSpec* onlyFile() const;
    bool leaveInside();
    void toggleCheck();
    std::vector<Cell> hidden() const;
    void markSeen();
    const LessonText& text() const;
    /// With the numbers of the trace; those of hidden cells read "?".
    QString filled(const std::string& words, const std::vector<Cell>& hidden = {}) const;

    Settings m_settings;
    QString m_language;
    std::optional<Cell> m_answer; // what was answered last
    Appearance m_appearance;
    Selection m_selection;
    Session m_session;
    Player m_player;
    QTimer m_notice;
    bool m_isSidebarAsked = false; // although the window is narrow

    TopBar* m_top;
    Sidebar* m_sidebar;
    StillArea* m_sideArea;
    ReadingPane* m_reading;
    StageView* m_stageView;
    Drawer* m_drawer;
    StepBar* m_steps;
    WorkLine* m_workLine;
    std::unique_ptr<HandCalculation> m_hand;
};

} // namespace durchblick
