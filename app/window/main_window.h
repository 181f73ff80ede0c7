#pragma once

#include "app/settings/settings.h"
#include "app/settings/settings_file.h"
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
    /// What is to be remembered now. A place that is still being prepared is not yet one where one was.
    Settings settings() const;
    /// Remembers it at once, not only soon.
    void save() { m_file.save(); }
    /// Never larger than this, whatever was remembered and however large everything is shown.
    void fitInto(const QSize& room);

    /// A sentence for a while; say takes the place of what was said before, sayToo adds to it.
    void say(const QString& sentence);
    void sayToo(const QString& sentence);
    /// Something went wrong inside; what is on screen is the last that was right.
    void sayFault(const QString& sentence);

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
    void changeEvent(QEvent* event) override;
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
    void rememberPlace();
    const LessonText& text() const;
    /// With the numbers of the trace; those of hidden cells read "?".
    QString filled(const std::string& words, const std::vector<Cell>& hidden = {}) const;

    Settings m_settings;
    SettingsFile m_file;
    QString m_language;
    std::optional<Cell> m_answer; // what was answered last
    Appearance m_appearance;
    Selection m_selection;
    Session m_session;
    Player m_player;
    QTimer m_notice;
    QString m_said;
    QSize m_room;                  // that the window has on its screen; empty: any
    QSize m_fitted;                // what the remembered size became in it
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
