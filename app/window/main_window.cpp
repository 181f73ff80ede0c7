#include "app/window/main_window.h"

#include "app/language/language.h"
#include "app/window/drawer.h"
#include "app/window/file_field.h"
#include "app/window/hand_calculation.h"
#include "app/window/keys_dialog.h"
#include "app/window/reading_pane.h"
#include "app/window/sidebar.h"
#include "app/window/stage_view.h"
#include "app/window/step_bar.h"
#include "app/window/top_bar.h"
#include "app/window/work_line.h"
#include "app/words/errata.h"
#include "app/words/errors.h"
#include "app/words/names.h"
#include "core/scene/panel_values.h"
#include "lessons/catalogue.h"
#include "lessons/lesson_text.h"
#include "views/panels/calculation.h"
#include "views/panels/panel_widget.h"
#include "views/panels/shown.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QShortcut>
#include <QUrl>

#include <algorithm>

namespace durchblick {

namespace {

constexpr int noticeMs = 6000;
constexpr int noticeMsPerLetter = 50;
/// Narrower than this at 100 %, and the lessons make room for the parameters.
constexpr double roomForBoth = 1500;
/// Narrower than this, and they make room for the panels until they are asked for.
constexpr double roomForLessons = 1100;
constexpr double readingWidth = 372;
constexpr double leastReadingWidth = 260;

/// A quotient of one number (2,5 / √4) says little: there the arithmetic of that number is written out from the start.
int depthFor(const Trace& trace, const std::optional<Cell>& subject)
{
    if (!subject)
        return 1;
    // A gradient reads "what arrives times the local derivative", and that is what there is to see in it.
    if (trace.value(subject->value).role == Role::Gradient)
        return 1;
    const Explanation explanation = explain(trace, *subject);
    const std::vector<Term> parts = terms(explanation.expression);
    return parts.size() == 1 && explanation.trace(trace).producer(parts.front().cell.value) ? 2 : 1;
}

} // namespace

MainWindow::MainWindow(const Settings& settings, const QString& language)
    : m_settings(settings), m_file(settings, [this] { return this->settings(); }), m_language(language),
      m_player(m_session), m_top(new TopBar(m_appearance, this)), m_sidebar(new Sidebar(m_appearance)),
      m_sideArea(new StillArea(this)), m_reading(new ReadingPane(m_appearance, m_selection, this)),
      m_stageView(new StageView(m_appearance, m_selection, this)), m_drawer(new Drawer(m_appearance, this)),
      m_steps(new StepBar(m_appearance, this)), m_workLine(new WorkLine(m_appearance, this)),
      m_hand(std::make_unique<HandCalculation>(m_session, m_reading->worksheet(), m_appearance))
{
    setObjectName(QStringLiteral("window"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAcceptDrops(true);
    m_sideArea->setWidget(m_sidebar);
    m_sideArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // It scrolls by the wheel and by the focus; a bar would cover the ends of the titles.
    m_sideArea->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* zones = new QHBoxLayout;
    zones->setContentsMargins(0, 0, 0, 0);
    zones->setSpacing(0);
    zones->addWidget(m_sideArea);
    zones->addWidget(m_reading);
    zones->addWidget(m_stageView, 1);
    zones->addWidget(m_drawer);
    column->addWidget(m_top);
    column->addLayout(zones, 1);
    column->addWidget(m_steps);

    m_appearance.setDark(settings.theme.isEmpty() ? Theme::of(QApplication::palette()).isDark
                                                  : settings.theme == QLatin1String("dark"));
    m_appearance.setZoom(settings.zoom);
    applyNumbers();
    connectZones();
    addKeys();
    resize(settings.size);
    m_drawer->setVisible(settings.drawer);
    restyle();
}

MainWindow::~MainWindow() = default;

Result<Done> MainWindow::open(const Address& address) { return m_session.go(address); }

void MainWindow::connectZones()
{
    connect(&m_session, &Session::changed, this, &MainWindow::refresh);
    connect(&m_session, &Session::failed, this, [this](const Error& error) {
        m_reading->setProblem(sentence(error));
        if (error.code == ErrorCode::BadParameter)
            m_drawer->setProblem(error.arguments.front(), sentence(error));
    });
    connect(&m_session, &Session::fellBack, this, [this](const QStringList& names) {
        QStringList words;
        for (const QString& name : names)
            words << QString::fromStdString(text().word(name.toStdString()));
        say(tr("No longer fitting, so as the lesson has it again: %1.").arg(words.join(QStringLiteral(", "))));
    });
    connect(&m_selection, &Selection::opened, this, &MainWindow::openCell);

    connect(m_top, &TopBar::menuAsked, this, [this] { setSidebarShown(!m_sideArea->isVisible()); });
    connect(m_top, &TopBar::parametersAsked, this, [this] { setDrawerShown(m_drawer->isHidden()); });
    connect(m_top, &TopBar::exportAsked, this, [this] { exportFigure(-1); });
    connect(m_top, &TopBar::themeAsked, this, [this] { setDark(!m_appearance.isDark()); });
    connect(m_top, &TopBar::languageAsked, this,
            [this] { setLanguage(m_language == QLatin1String("de") ? QStringLiteral("en") : QStringLiteral("de")); });
    connect(m_top, &TopBar::crumbAsked, this, &MainWindow::goCrumb);

    connect(m_sidebar, &Sidebar::lessonAsked, this, [this](const QString& id) { follow(id); });
    connect(m_reading, &ReadingPane::addressAsked, this, &MainWindow::follow);
    connect(m_reading, &ReadingPane::settled, this, &MainWindow::settle);
    connect(m_reading, &ReadingPane::errataAsked, this, &MainWindow::showErrata);
    connect(m_reading, &ReadingPane::checkAsked, this, &MainWindow::toggleCheck);
    connect(m_reading, &ReadingPane::rightNumbersAsked, &m_session, &Session::stopFollowing);
    connect(m_hand.get(), &HandCalculation::changed, this, &MainWindow::refresh);
    connect(m_hand.get(), &HandCalculation::refused, this,
            [this] { say(tr("From these numbers nothing more can be calculated.")); });

    connect(m_stageView, &StageView::cellEdited, &m_session, &Session::setCell);
    connect(m_stageView, &StageView::blockPasted, &m_session, &Session::setBlock);
    connect(m_stageView, &StageView::placePicked, this,
            [this](const QString& parameter, QPointF place, bool continues) {
                m_session.setPlace(parameter.toStdString(), place.x(), place.y(), continues);
            });
    connect(m_stageView, &StageView::addressRequested, this, [this](const Cell& cell) {
        Address address = m_session.address();
        address.value = m_session.shownTrace()->value(cell.value).symbol;
        address.cell = {cell.row, cell.column};
        QApplication::clipboard()->setText(QStringLiteral("durchblick:") + QString::fromStdString(toText(address)));
    });
    connect(m_stageView, &StageView::exportRequested, this, &MainWindow::exportFigure, Qt::QueuedConnection);

    connect(m_steps, &StepBar::backAsked, &m_session, &Session::back);
    connect(m_steps, &StepBar::forwardAsked, &m_session, &Session::forward);
    connect(m_steps, &StepBar::playAsked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_steps, &StepBar::stageAsked, &m_session, &Session::setStage);
    connect(m_steps, &StepBar::countAsked, this, [this](int value) {
        // Whoever takes hold of the slider wants the picture that is there.
        if (m_player.isFilm())
            setPlaying(false);
        m_session.setCount(value);
    });
    connect(m_steps, &StepBar::countStepAsked, &m_player, &Player::step);
    connect(&m_player, &Player::changed, this, [this] {
        m_steps->setPlaying(isPlaying());
        m_reading->setSteady(isPlaying() && m_player.isFilm());
    });

    connect(m_drawer, &Drawer::parameterSet, this, [this](const QString& name, const QString& value) {
        m_reading->setProblem({});
        m_session.setParameter(name.toStdString(), value.toStdString());
    });
    // Dialogs are open for long; the field or panel that asked for one may be gone before they are over.
    connect(m_drawer, &Drawer::fileAsked, this, &MainWindow::openFile, Qt::QueuedConnection);
    connect(m_drawer, &Drawer::undoAsked, this, [this] { m_session.undoStack().undo(); });
    connect(m_drawer, &Drawer::redoAsked, this, [this] { m_session.undoStack().redo(); });
    connect(m_drawer, &Drawer::resetAsked, &m_session, &Session::reset);
    connect(m_drawer, &Drawer::zoomSet, this, &MainWindow::setZoom);
    connect(m_drawer, &Drawer::decimalsSet, this, &MainWindow::setDecimals);
    connect(m_drawer, &Drawer::signSet, this, [this](int sign) { setSign(Settings::Sign(sign)); });
    connect(&m_file, &SettingsFile::unwritable, this, [this] {
        sayToo(tr("What you see and set will not be remembered for the next start: the file “%1” cannot be written.")
                   .arg(settingsFile()));
    });
    connect(&m_session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::refreshDrawer);

    connect(&m_session, &Session::workChanged, this, &MainWindow::showWork);
    connect(m_workLine, &WorkLine::cancelAsked, this, &MainWindow::leaveInside);
    m_notice.setSingleShot(true);
    connect(&m_notice, &QTimer::timeout, this, [this] { m_reading->setProblem({}); });
}

void MainWindow::addKeys()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    add(Qt::CTRL | Qt::Key_Z, [this] { m_session.undoStack().undo(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { m_session.undoStack().redo(); });
    add(Qt::CTRL | Qt::Key_Y, [this] { m_session.undoStack().redo(); });
    add(Qt::CTRL | Qt::Key_E, [this] { exportFigure(-1); });
    add(Qt::CTRL | Qt::Key_P, [this] { setDrawerShown(m_drawer->isHidden()); });
    add(Qt::CTRL | Qt::Key_M, [this] { setSidebarShown(!m_sideArea->isVisible()); });
    add(Qt::CTRL | Qt::Key_T, [this] { setDark(!m_appearance.isDark()); });
    add(Qt::CTRL | Qt::Key_L,
        [this] { setLanguage(m_language == QLatin1String("de") ? QStringLiteral("en") : QStringLiteral("de")); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyAddress(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_T, [this] { copyCalculation(false); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] { copyCalculation(true); });
    for (const auto key : {Qt::Key_Plus, Qt::Key_Equal})
        add(Qt::CTRL | key, [this] { setZoom(m_appearance.zoom() + 10); });
    add(Qt::CTRL | Qt::Key_Minus, [this] { setZoom(m_appearance.zoom() - 10); });
    add(Qt::CTRL | Qt::Key_0, [this] { setZoom(100); });
    add(Qt::Key_F1, [this] { showKeys(m_appearance, this); });
    add(Qt::CTRL | Qt::Key_Q, [this] { close(); });
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space: setPlaying(!isPlaying()); break;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown: m_session.forward(); break;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp: m_session.back(); break;
    case Qt::Key_Comma: m_player.step(-1); break;
    case Qt::Key_Period: m_player.step(1); break;
    case Qt::Key_Home: m_session.setStage(0); break;
    case Qt::Key_End: m_session.setStage(int(m_session.scene().stages.size()) - 1); break;
    case Qt::Key_Escape:
        if (!leaveInside())
            setPlaying(false);
        break;
    case Qt::Key_Backspace: m_session.closeTo(int(m_session.levels().size()) - 1); break;
    case Qt::Key_Plus:
        if (m_selection.canGoDeeper())
            m_selection.setDepth(m_selection.depth() + 1);
        break;
    case Qt::Key_Minus: m_selection.setDepth(m_selection.shownDepth() - 1); break;
    case Qt::Key_R: toggleCheck(); break;
    case Qt::Key_A:
        if (!m_session.isSettled())
            settle(
                m_session.scene().stages[std::size_t(m_session.stage())].question->decisive(m_session.scene().trace));
        break;
    default: QWidget::keyPressEvent(event);
    }
}

const LessonText& MainWindow::text() const { return readLessonText(m_session.lesson().id, m_language.toStdString()); }

QString MainWindow::filled(const std::string& words, const std::vector<Cell>& hidden) const
{
    Stage stage = m_session.scene().stages[std::size_t(m_session.stage())];
    // Of several right answers the words name the one that was chosen.
    if (stage.question && !stage.question->cells.empty() && m_answer
        && stage.question->isRight(m_session.scene().trace, *m_answer))
        stage.question->cells = {*m_answer};
    QString text = QString::fromStdString(fillIn(words, m_session.scene(), m_appearance.numbers(), &stage, hidden));
    // A parameter goes by its id in the texts, which is what a script needs; here it is called as in the drawer.
    for (const ParameterSpec& spec : m_session.lesson().parameters)
        text.replace(QStringLiteral("`%1`").arg(QString::fromStdString(spec.name)),
                     QStringLiteral("*%1*").arg(QString::fromStdString(this->text().word(spec.name))));
    return text;
}

void MainWindow::refresh()
{
    const LessonText& words = text();
    markSeen();
    rememberPlace();
    // The cells lit for the winner would give it away.
    m_hand->refresh(words);
    const std::vector<Cell> hidden = this->hidden();
    std::optional<Cell> subject = m_session.subject();
    if (subject && (hidden.size() > 1 || m_hand->isOpen())
        && std::find(hidden.begin(), hidden.end(), *subject) != hidden.end())
        subject.reset();
    // What was opened is explained by the numbers that stand beside it.
    m_selection.setDepth(m_session.levels().empty() ? depthFor(*m_session.shownTrace(), subject) : 1);
    m_selection.setTrace(m_session.shownTrace(), subject);

    StageView::Content content{m_session.shownTrace(), m_session.shownStage(), {}, {}, hidden};
    for (const Panel& panel : content.stage.panels) {
        // Chips that name the rows of a matrix are no picture of it: they stand for themselves.
        const Value& value = content.trace->value(panel.value);
        const bool isRowNames = panel.kind == PanelKind::Tokens && value.isMatrix() && value.columnCount() > 1;
        content.titles.push_back(isRowNames ? QString() : panelTitle(*content.trace, panel, words));
        const std::vector<ValueId> shown = valuesOf(panel);
        content.editable.push_back(
            std::any_of(shown.begin(), shown.end(), [&](ValueId id) { return m_session.parameterOf(id).has_value(); }));
    }
    m_stageView->show(content);
    refreshReading(words);
    refreshFrame(words);
    refreshDrawer();
}

void MainWindow::refreshReading(const LessonText& words)
{
    const Scene& scene = m_session.scene();
    const Stage& stage = scene.stages[std::size_t(m_session.stage())];
    ReadingPane::Content content;
    if (m_session.levels().empty()) {
        const Section* section = words.section(stage.id);
        const QString step = tr("Step %1 of %2").arg(m_session.stage() + 1).arg(scene.stages.size());
        content.place = stage.slide ? tr("%1 · slide %2").arg(step).arg(stage.slide) : step;
        content.title = section ? QString::fromStdString(section->title) : QString::fromStdString(stage.id);
        if (section) {
            content.body = filled(section->body, m_hand->hidden());
            content.formula = section->formula;
            if (stage.focus)
                content.formulaOf = stage.focus->value;
        }
        QStringList remarks;
        for (const std::string& remark : scene.remarks)
            remarks << filled(words.word(remark));
        content.remark = remarks.join(QStringLiteral("\n\n"));
        if (stage.question && !stage.question->cells.empty() && section && !section->question.empty())
            content.question = QuestionCard::Content{m_session.sceneTrace(),
                                                     *stage.question,
                                                     filled(section->question, m_hand->hidden()),
                                                     filled(section->feedback, m_hand->hidden()),
                                                     m_session.isSettled(),
                                                     QString::fromStdString(m_session.lesson().id + '#' + stage.id)};
        content.hidden = hidden();
        content.offersCheck = m_hand->isOffered();
        content.isChecking = m_hand->isOpen();
        content.hasErrata = !m_session.lesson().errata.empty();
    } else {
        const Session::Level& level = m_session.levels().back();
        const Trace& trace = *level.opened.trace;
        const Cell& cell = *level.opened.stage.focus;
        content.place = tr("Opened, level %1").arg(m_session.levels().size());
        content.title = cellName(trace, cell);
        const bool isWhole =
            level.opened.stage.panels.size() > trace.step(*trace.producer(cell.value)).inputs.size() + 1;
        content.body = isWhole
            ? tr("This number comes from the step **%1**, which is made of smaller steps. They stand beside this "
                 "text in their order, each with the rows that lead to the number.")
            : tr("This number comes from the step **%1**. Beside this text stand what goes in and what comes out.");
        content.body = content.body.arg(operationName(level.opened.operation));
        content.body += QStringLiteral("\n\n") + tr("Click any number to go on down; Esc goes back up.");
    }
    if (m_session.followsOwn())
        content.own = m_hand->ownNumbersText();
    m_reading->show(content);
}

void MainWindow::refreshFrame(const LessonText& words)
{
    const std::string language = m_language.toStdString();
    const LessonText& chapterWords = readLessonText("chapters", language);
    const Lesson& here = m_session.lesson();
    std::vector<Sidebar::Chapter> all;
    int number = 0;
    int hereNumber = 0;
    for (const std::string& id : chapters()) {
        Sidebar::Chapter chapter{++number, QString::fromStdString(chapterWords.word(id)), {}};
        for (const Lesson& lesson : catalogue()) {
            if (lesson.chapter != id)
                continue;
            if (lesson.id == here.id)
                hereNumber = number;
            const QStringList seen = m_settings.seen.value(QString::fromStdString(lesson.id));
            const bool isDone = std::all_of(lesson.stages.begin(), lesson.stages.end(), [&](const std::string& stage) {
                return seen.contains(QString::fromStdString(stage));
            });
            const auto progress = seen.isEmpty() ? Sidebar::Progress::Untouched
                : isDone                         ? Sidebar::Progress::Done
                                                 : Sidebar::Progress::Begun;
            chapter.lessons.push_back({QString::fromStdString(lesson.id),
                                       QString::fromStdString(readLessonText(lesson.id, language).title), progress});
        }
        all.push_back(std::move(chapter));
    }
    m_sidebar->setChapters(all, QString::fromStdString(here.id));

    const bool isOpened = !m_session.levels().empty();
    const std::string& stageId = m_session.scene().stages[std::size_t(m_session.stage())].id;
    const Section* section = words.section(stageId);
    std::vector<TopBar::Crumb> crumbs;
    crumbs.push_back(
        {QStringLiteral("%1 %2").arg(hereNumber).arg(QString::fromStdString(chapterWords.word(here.chapter))), false});
    crumbs.push_back({QString::fromStdString(words.title), m_session.stage() > 0 || isOpened});
    crumbs.push_back({QString::fromStdString(section ? section->shortTitle : stageId), isOpened});
    for (std::size_t i = 0; i < m_session.levels().size(); ++i) {
        const Session::Level& level = m_session.levels()[i];
        crumbs.push_back({cellName(*level.opened.trace, *level.opened.stage.focus), i + 1 < m_session.levels().size()});
    }
    m_top->setCrumbs(crumbs);
    m_top->setLanguage(m_language);
    m_top->setParametersShown(!m_drawer->isHidden());

    QStringList titles;
    for (const Stage& stage : m_session.scene().stages) {
        const Section* one = words.section(stage.id);
        titles << QString::fromStdString(one ? one->shortTitle : stage.id);
    }
    m_steps->setStages(titles);
    m_steps->setHere(m_session.stage());
    m_steps->setReach(m_session.canGoBack(), m_session.canGoForward());
    std::optional<CountBox::Count> counted;
    if (const auto count = m_session.count())
        counted = CountBox::Count{QString::fromStdString(words.word(count->parameter)), count->least, count->most,
                                  count->now, count->runs};
    m_steps->setCount(counted);
    setWindowTitle(tr("%1 – %2 – Durchblick").arg(crumbs.back().text, crumbs[1].text));
}

void MainWindow::refreshDrawer()
{
    if (m_drawer->isHidden() || m_session.isEmpty())
        return;
    Drawer::Content content;
    content.specs = &m_session.lesson().parameters;
    content.text = &text();
    content.values = m_session.scene().parameters;
    content.ranges = m_session.scene().ranges;
    content.tokens = tokensToChoose();
    content.key = m_session.lesson().id + '|' + m_language.toStdString();
    content.canUndo = m_session.undoStack().canUndo();
    content.canRedo = m_session.undoStack().canRedo();
    content.canReset = !m_session.given().empty();
    content.zoom = m_appearance.zoom();
    content.decimals = m_settings.decimals;
    content.sign = m_settings.sign;
    m_drawer->show(content);
}

void MainWindow::markSeen()
{
    const Lesson& lesson = m_session.lesson();
    QStringList& seen = m_settings.seen[QString::fromStdString(lesson.id)];
    const QString stage = QString::fromStdString(m_session.scene().stages[std::size_t(m_session.stage())].id);
    if (!seen.contains(stage))
        seen << stage;
}

void MainWindow::rememberPlace()
{
    if (!m_session.isWorking()) {
        Address place = m_session.address();
        place.steps.clear();
        place.value.clear();
        place.cell.reset();
        m_settings.place = QString::fromStdString(durchblick::toText(place));
    }
    m_file.touch();
}

void MainWindow::restyle()
{
    for (const auto& zone : {m_top})
        zone->appearanceChanged();
    m_sidebar->appearanceChanged();
    m_sideArea->setFixedWidth(m_sidebar->width());
    m_reading->appearanceChanged();
    m_drawer->appearanceChanged();
    m_steps->appearanceChanged();
    m_workLine->appearanceChanged();
    const QSize least(m_appearance.px(720), m_appearance.px(420));
    setMinimumSize(m_room.isEmpty() ? least : least.boundedTo(m_room));
    layOutSides();
    if (!m_session.isEmpty())
        refresh();
    update();
    m_file.touch();
}

void MainWindow::applyNumbers()
{
    const bool comma = m_settings.sign == Settings::Sign::OfLanguage ? numberStyle(m_language).comma
                                                                     : m_settings.sign == Settings::Sign::Comma;
    m_appearance.setNumbers({.decimals = m_settings.decimals, .comma = comma});
}

void MainWindow::setLanguage(const QString& language)
{
    m_language = language;
    speak(language);
    m_settings.language = language;
    applyNumbers();
    restyle();
}

void MainWindow::setDark(bool dark)
{
    m_settings.theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
    m_appearance.setDark(dark);
    restyle();
}

void MainWindow::setZoom(int percent)
{
    m_appearance.setZoom(percent);
    restyle();
}

void MainWindow::setDecimals(int decimals)
{
    m_settings.decimals = std::clamp(decimals, 1, 6);
    applyNumbers();
    refresh();
}

void MainWindow::setSign(Settings::Sign sign)
{
    m_settings.sign = sign;
    applyNumbers();
    refresh();
}

bool MainWindow::leaveInside()
{
    if (m_session.isWorking()) {
        setPlaying(false);
        m_session.cancel();
    } else if (!m_session.levels().empty()) {
        m_session.closeTo(int(m_session.levels().size()) - 1);
    } else if (m_session.followsOwn()) {
        m_session.stopFollowing();
    } else if (m_hand->isOpen()) {
        m_hand->setOpen(false);
        setFocus();
    } else if (!m_drawer->isHidden()) {
        setDrawerShown(false);
    } else {
        return false;
    }
    return true;
}

void MainWindow::showWork()
{
    layOutWork();
    m_workLine->show(m_session.isWorking(), m_session.share());
    // What was cancelled is not what the fields say any more.
    if (!m_session.isWorking() && !m_session.isEmpty()) {
        rememberPlace();
        refreshDrawer();
        refreshFrame(text());
    }
}

void MainWindow::layOutWork()
{
    const int left = m_reading->x();
    m_workLine->setGeometry(left, m_reading->y(), m_stageView->geometry().right() + 1 - left, m_workLine->lineHeight());
}

void MainWindow::openFile(const QString& parameter)
{
    const QString path = askForFile(this, m_settings.folder);
    if (!path.isEmpty())
        setFile(parameter.toStdString(), path);
}

void MainWindow::setFile(const std::string& parameter, const QString& path)
{
    m_settings.folder = QFileInfo(path).absolutePath();
    m_file.touch();
    m_reading->setProblem({});
    m_session.setParameter(parameter, path.toStdString());
}

const ParameterSpec* MainWindow::onlyFile() const
{
    const ParameterSpec* only = nullptr;
    for (const ParameterSpec& spec : m_session.lesson().parameters)
        if (spec.type == ParameterType::File) {
            if (only)
                return nullptr; // which one would be a guess
            only = &spec;
        }
    return only;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile() && !m_session.isEmpty() && onlyFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (const ParameterSpec* file = onlyFile()) {
        event->acceptProposedAction();
        setFile(file->name, event->mimeData()->urls().front().toLocalFile());
    }
}

std::vector<std::string> MainWindow::tokensToChoose() const
{
    std::vector<std::string> tokens;
    for (const Stage& stage : m_session.scene().stages) {
        const auto panel = std::find_if(stage.panels.begin(), stage.panels.end(),
                                        [](const Panel& one) { return one.kind == PanelKind::Tokens; });
        if (panel == stage.panels.end())
            continue;
        const Value& value = m_session.scene().trace.value(panel->value);
        for (int row = 0; row < value.rowCount(); ++row)
            tokens.push_back(value.rowLabel(row));
        break;
    }
    return tokens;
}

void MainWindow::openCell(const Cell& cell)
{
    if (m_stageView->isAtTokens() && m_session.levels().empty()) {
        // A chip chooses the token that asks, if the lesson has such a choice and the chip is one of its tokens.
        const std::vector<std::string> tokens = tokensToChoose();
        const Value& value = m_session.shownTrace()->value(cell.value);
        const bool isToken =
            value.rowCount() == int(tokens.size()) && value.rowLabel(cell.row) == tokens[std::size_t(cell.row)];
        for (const ParameterSpec& spec : m_session.lesson().parameters)
            if (isToken && spec.type == ParameterType::Token) {
                m_session.setParameter(spec.name, '#' + std::to_string(cell.row));
                return;
            }
    }
    // The panel that was clicked may be gone now; the keyboard goes on in the opened ones.
    if (m_session.open(cell) && m_stageView->panelCount() > 0)
        m_stageView->panel(m_stageView->panelCount() - 1).setFocus();
}

void MainWindow::goCrumb(int crumb)
{
    if (crumb == 1)
        m_session.setStage(0);
    else if (crumb >= 2)
        m_session.closeTo(crumb - 2);
}

void MainWindow::follow(const QString& address)
{
    const Result<Address> read = readAddress(address.toStdString());
    const Result<Done> done = read ? m_session.go(*read) : Result<Done>(read.error());
    m_reading->setProblem(done ? QString() : sentence(done.error()));
}

void MainWindow::say(const QString& words)
{
    m_said = words;
    m_reading->setProblem(words);
    // A longer one takes longer to read.
    m_notice.start(noticeMs + noticeMsPerLetter * int(words.size()));
}

void MainWindow::sayToo(const QString& words)
{
    say(m_notice.isActive() ? m_said + QStringLiteral("\n\n") + words : words);
}

void MainWindow::sayFault(const QString& words)
{
    setPlaying(false);
    m_reading->setProblem(words);
    m_notice.stop();
}

void MainWindow::copyAddress()
{
    QApplication::clipboard()->setText(QStringLiteral("durchblick:")
                                       + QString::fromStdString(toText(m_session.address())));
    say(tr("The address of what is on screen has been copied."));
}

void MainWindow::copyCalculation(bool latex)
{
    const std::optional<Cell> subject = m_selection.subject();
    if (!subject)
        return;
    const Trace& trace = *m_selection.trace();
    QApplication::clipboard()->setText(
        latex ? calculationAsLatex(trace, *subject, m_selection.depth(), m_appearance.numbers())
              : calculationAsText(trace, *subject, m_selection.depth(), m_appearance.numbers()));
    say(latex ? tr("The calculation has been copied as LaTeX.") : tr("The calculation has been copied as text."));
}

void MainWindow::settle(const Cell& decisive)
{
    m_answer = decisive;
    m_session.settle();
    // The cell that decides lights up, if it is on screen.
    m_selection.point(decisive);
}

void MainWindow::toggleCheck()
{
    if (!m_hand->isOffered())
        return;
    m_hand->setOpen(!m_hand->isOpen());
    if (m_hand->isOpen())
        m_reading->enterWorksheet();
}

std::vector<Cell> MainWindow::hidden() const
{
    std::vector<Cell> cells = m_session.hidden();
    const std::vector<Cell> found = m_hand->found();
    std::erase_if(cells, [&](const Cell& cell) { return std::find(found.begin(), found.end(), cell) != found.end(); });
    for (const Cell& cell : m_hand->hidden())
        if (std::find(cells.begin(), cells.end(), cell) == cells.end())
            cells.push_back(cell);
    return cells;
}

void MainWindow::showErrata()
{
    const LessonText& words = text();
    QStringList lines;
    for (const Erratum& erratum : m_session.lesson().errata)
        lines << QStringLiteral("- %1 %2").arg(erratumSentence(erratum, m_appearance.numbers(), true),
                                               filled(words.word("erratum-" + erratum.id)));
    m_reading->setErrata(lines.join(QLatin1Char('\n')));
}

void MainWindow::setSidebarShown(bool shown)
{
    m_settings.sidebar = shown;
    m_file.touch();
    m_isSidebarAsked = shown;
    layOutSides();
}

void MainWindow::setDrawerShown(bool shown)
{
    m_settings.drawer = shown;
    m_file.touch();
    m_isSidebarAsked = false;
    m_drawer->setVisible(shown);
    m_top->setParametersShown(shown);
    layOutSides();
    refreshDrawer();
}

void MainWindow::layOutSides()
{
    const bool isTight = width() < m_appearance.px(m_settings.drawer ? roomForBoth : roomForLessons);
    if (!isTight)
        m_isSidebarAsked = false;
    m_sideArea->setVisible(m_settings.sidebar && (!isTight || m_isSidebarAsked));
    // A large size in a small window leaves the panels more than half.
    const int least = m_appearance.px(leastReadingWidth);
    m_reading->setWidth(std::clamp(int(width() * 0.45), least, m_appearance.px(readingWidth)));
}

Settings MainWindow::settings() const
{
    Settings now = m_settings;
    now.zoom = m_appearance.zoom();
    now.maximized = isMaximized();
    // What only this screen made of the remembered size is not what was wished.
    if (!isMaximized() && !isFullScreen() && size() != m_fitted)
        now.size = size();
    return now;
}

void MainWindow::fitInto(const QSize& room)
{
    m_room = room;
    setMinimumSize(minimumSize().boundedTo(room));
    m_fitted = m_settings.size.boundedTo(room);
    resize(m_fitted);
}

void MainWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.theme().background);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOutSides();
    layOutWork();
    m_file.touch();
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_file.touch();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    setPlaying(false);
    m_session.cancel();
    save();
    event->accept();
}

} // namespace durchblick
