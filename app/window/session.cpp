#include "app/window/session.h"

#include "core/scene/block.h"
#include "core/scene/given_away.h"
#include "lessons/catalogue.h"

#include <QLocale>
#include <QStringList>
#include <QUndoCommand>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace durchblick {

namespace {
/// So long the window may stand still for what is prepared; what takes longer runs aside.
constexpr std::chrono::milliseconds quick(30);
/// So long nothing at all is shown at first: rather a picture a little later than one that is replaced at once.
constexpr std::chrono::milliseconds patient(400);
/// And so long until another lesson than the one asked for is shown.
constexpr std::chrono::seconds mostPatient(3);
} // namespace

/// Other parameters, and back. Typing into the same one in a row counts as one change, and so does a drag.
class ChangeParameters : public QUndoCommand {
public:
    /// What was given, and what took effect of it.
    struct State {
        Session::Given given, effect;
    };
    ChangeParameters(Session& session, State before, State after, std::string parameter, int kind)
        : m_session(session), m_before(std::move(before)), m_after(std::move(after)), m_parameter(std::move(parameter)),
          m_kind(kind)
    {}
    void undo() override
    {
        if (!m_session.m_isSettling)
            m_session.apply(m_before.given);
    }
    void redo() override
    {
        // The first time it has been applied already.
        if (!m_session.m_isSettling && m_session.m_now.given != m_after.given)
            m_session.apply(m_after.given);
    }
    int id() const override { return m_kind; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const ChangeParameters*>(other);
        if (next->m_parameter != m_parameter)
            return false;
        m_after = next->m_after;
        // Typed back to what it was: nothing to undo.
        setObsolete(m_after.effect == m_before.effect);
        return true;
    }

private:
    Session& m_session;
    State m_before, m_after;
    std::string m_parameter;
    int m_kind; // -1: stands for itself; others merge with their like
};

Session::Session(QObject* parent) : QObject(parent), m_findLesson(findLesson)
{
    connect(&m_work, &WorkAside::changed, this, [this] {
        // Also where the work ended with an exception.
        if (!isWorking())
            settleUndo();
        emit workChanged();
    });
    // What the stack asks for is shown at once, prepared for a while, or refused; only then does its index move.
    connect(&m_undo, &QUndoStack::indexChanged, this, [this](int index) {
        if (m_isSettling || isWorking())
            return;
        if (std::exchange(m_hasFailed, false))
            settleUndo();
        else
            m_shownIndex = index;
    });
}

void Session::settleUndo()
{
    m_isSettling = true;
    m_undo.setIndex(m_shownIndex);
    m_isSettling = false;
}

Result<Done> Session::go(const Address& where)
{
    const Result<const Lesson*> lesson = m_findLesson(where.lesson);
    if (!lesson)
        return lesson.error();
    const Address address = completed(**lesson, where);
    Result<Done> done = prepare(**lesson, address.parameters, [=, this](const Result<Done>& ready) {
        return ready ? arrive(**lesson, address) : ready;
    });
    if (isWorking() && isEmpty())
        begin(**lesson, address);
    return done;
}

void Session::begin(const Lesson& lesson, const Address& address)
{
    const Address plain{.lesson = address.lesson, .parameters = {}, .stage = address.stage};
    const Parameters own = *Parameters::read(lesson.parameters, lesson.id, {});
    WorkAside attempt;
    const std::optional<Result<Done>> ready =
        attempt.start([&](const Progress& progress) { return lesson.prepare(own, progress); }, {}, mostPatient);
    if (!ready || !*ready || !arrive(lesson, plain))
        (void)arrive(catalogue().front(), {.lesson = catalogue().front().id});
}

Session::Ready Session::readyFor(const Lesson& lesson, const Given& given) const
{
    Ready ready{&lesson, given, 0};
    if (const std::optional<Count> counting = isEmpty() || &lesson != m_now.lesson ? std::nullopt : count())
        if (const auto at = ready.given.find(counting->parameter); at != ready.given.end()) {
            ready.count = std::atoi(at->second.c_str());
            ready.given.erase(at);
        }
    return ready;
}

Result<Done> Session::prepare(const Lesson& lesson, const Given& given,
                              std::function<Result<Done>(const Result<Done>&)> then)
{
    const Result<Parameters> read = Parameters::read(lesson.parameters, lesson.id, given);
    // What is wrong with the parameters the scene says itself.
    if (!lesson.prepare || !read) {
        m_work.cancel();
        return then(Done{});
    }
    const Ready ready = readyFor(lesson, given);
    const std::optional<Count> counting = isEmpty() ? std::nullopt : count();
    // The next picture of a film is one stride of work away, and a thread for each would cost more than that.
    if (m_ready && counting && m_ready->lesson == &lesson && m_ready->given == ready.given
        && std::abs(ready.count - m_ready->count) <= counting->stride) {
        m_work.cancel();
        const Result<Done> done = lesson.prepare(*read, {});
        if (done)
            m_ready = ready;
        return then(done);
    }
    const auto conclude = [this, ready, then = std::move(then)](const Result<Done>& done) {
        if (done)
            m_ready = ready;
        return then(done);
    };
    m_asked = {&lesson, given};
    const std::optional<Result<Done>> done = m_work.start(
        [&lesson, parameters = *read](const Progress& progress) { return lesson.prepare(parameters, progress); },
        [this, conclude](const Result<Done>& late) {
            if (const Result<Done> shown = conclude(late); !shown && shown.error().code != ErrorCode::Cancelled)
                emit failed(shown.error());
        },
        isEmpty() ? patient : quick);
    return done ? conclude(*done) : Result<Done>(Done{});
}

void Session::cancel()
{
    m_work.cancel();
    settleUndo();
}

const Session::Given& Session::asked() const
{
    return isWorking() && m_asked.first == m_now.lesson ? m_asked.second : m_now.given;
}

Result<Done> Session::arrive(const Lesson& lesson, const Address& address)
{
    Result<Place> place = findPlace(lesson, address);
    if (!place)
        return place.error();
    Place found = *std::move(place);
    const bool isOther = m_now.lesson != found.lesson || m_now.given != address.parameters;
    turn([&] { arriveAt(std::move(found), address); });
    if (isOther)
        m_undo.clear();
    return Done{};
}

void Session::arriveAt(Place found, const Address& address)
{
    m_now = {found.lesson,
             std::make_shared<const Scene>(std::move(found.scene)),
             {},
             address.parameters,
             std::max(found.stage, 0),
             {},
             {}};
    for (const std::string& step : address.steps) {
        const std::shared_ptr<const Trace> trace = shownTrace();
        const ValueId value = (*trace)[step];
        std::optional<OpenedCell> opened = openCell(trace, {value, 0, 0});
        if (!opened)
            break;
        m_now.levels.push_back({*std::move(opened), step, 0, 0});
    }
    if (found.cell) {
        // The finer traces of an address are made anew above; a cell keeps its meaning by the value's symbol.
        const Trace& trace = *shownTrace();
        const Cell cell{trace[found.trace.value(found.cell->value).symbol], found.cell->row, found.cell->column};
        const auto& panels = shownStage().panels;
        const bool isShown = std::any_of(panels.begin(), panels.end(), [&](const Panel& panel) {
            return panel.value == cell.value
                && (panel.rows.empty()
                    || std::find(panel.rows.begin(), panel.rows.end(), cell.row) != panel.rows.end());
        });
        if (isShown)
            m_now.subject = cell;
        else if (std::optional<OpenedCell> opened = openCell(shownTrace(), cell))
            m_now.levels.push_back({*std::move(opened), trace.value(cell.value).symbol, cell.row, cell.column});
    }
}

template <class Change>
void Session::turn(Change change)
{
    Shown before = m_now;
    try {
        change();
        emit changed();
    } catch (...) {
        m_now = std::move(before);
        if (!isEmpty())
            emit changed();
        throw;
    }
}

Session::Given Session::inEffect(const Scene& scene, Given given) const
{
    Given effect = scene.parameters;
    effect.merge(given); // what this scene does not tell of is as it was given
    for (const ParameterSpec& one : m_now.lesson->parameters)
        if (const auto value = one.type == ParameterType::Matrix ? scene.trace.find(one.name) : std::nullopt;
            value && scene.trace.value(*value).isMatrix())
            effect[one.name] = matrixToText(scene.trace.value(*value).matrix());
    return effect;
}

std::shared_ptr<const Trace> Session::sceneTrace() const
{
    const std::shared_ptr<const Scene>& now = m_now.own ? m_now.own : m_now.scene;
    return {now, &now->trace};
}

std::shared_ptr<const Trace> Session::shownTrace() const
{
    return m_now.levels.empty() ? sceneTrace() : m_now.levels.back().opened.trace;
}

const Stage& Session::shownStage() const
{
    return m_now.levels.empty() ? scene().stages[std::size_t(m_now.stage)] : m_now.levels.back().opened.stage;
}

std::optional<Cell> Session::subject() const
{
    if (m_now.subject)
        return m_now.subject;
    return shownStage().focus;
}

const ParameterSpec* Session::spec(const std::string& name) const
{
    const auto& specs = m_now.lesson->parameters;
    const auto found =
        std::find_if(specs.begin(), specs.end(), [&](const ParameterSpec& one) { return one.name == name; });
    return found == specs.end() ? nullptr : &*found;
}

void Session::setStage(int stage) { enter(stage, false); }

void Session::enter(int stage, bool fromBehind)
{
    turn([&] {
        m_now.stage = std::clamp(stage, 0, int(m_now.scene->stages.size()) - 1);
        m_now.levels.clear();
        m_now.subject.reset();
    });
    // Who comes from behind finds a counting stage as it was left, at its end; a film stays where it was stopped.
    if (const std::optional<Count> counting = count();
        counting && !counting->runs && fromBehind && counting->now != counting->most)
        setCount(counting->most);
}

std::optional<Session::Count> Session::count() const
{
    const Stage& at = m_now.scene->stages[std::size_t(m_now.stage)];
    if (!at.plays)
        return std::nullopt;
    const ParameterSpec* counted = spec(at.plays->parameter);
    const auto now = m_now.scene->parameters.find(at.plays->parameter);
    if (!counted || now == m_now.scene->parameters.end())
        return std::nullopt;
    const int least = int(counted->least);
    return Count{at.plays->parameter,
                 least,
                 at.plays->last,
                 std::clamp(std::atoi(now->second.c_str()), least, at.plays->last),
                 std::max(1, at.plays->stride),
                 at.plays->runs};
}

void Session::setCount(int value)
{
    const std::optional<Count> counting = count();
    if (!counting)
        return;
    // Playing is no edit, so there is nothing to undo.
    Given given = asked();
    const int next = std::clamp(value, counting->least, counting->most);
    if (next == counting->now && !isWorking())
        return;
    given[counting->parameter] = std::to_string(next);
    apply(given);
}

void Session::forward()
{
    if (const auto counting = count();
        m_now.levels.empty() && counting && !counting->runs && counting->now < counting->most)
        setCount(counting->now + 1);
    else if (m_now.stage + 1 < int(m_now.scene->stages.size()))
        enter(m_now.stage + 1, false);
}

void Session::back()
{
    if (!m_now.levels.empty())
        closeTo(0);
    else if (const auto counting = count(); counting && !counting->runs && counting->now > counting->least)
        setCount(counting->now - 1);
    else if (m_now.stage > 0)
        enter(m_now.stage - 1, true);
}

bool Session::canGoForward() const
{
    const auto counting = count();
    return m_now.stage + 1 < int(m_now.scene->stages.size())
        || (counting && !counting->runs && counting->now < counting->most);
}

bool Session::canGoBack() const
{
    const auto counting = count();
    return m_now.stage > 0 || !m_now.levels.empty() || (counting && !counting->runs && counting->now > counting->least);
}

bool Session::open(const Cell& cell)
{
    const std::shared_ptr<const Trace> trace = shownTrace();
    if (!trace->hasCell(cell))
        return false;
    // What was opened already has its own inputs on screen; opening it again would only add a crumb.
    if (!m_now.levels.empty() && m_now.levels.back().opened.trace == trace
        && m_now.levels.back().opened.stage.focus == cell && !durchblick::openCell(trace, cell))
        return false;
    std::optional<OpenedCell> opened = openCell(trace, cell);
    if (!opened)
        return false;
    const bool isSame = !m_now.levels.empty() && opened->trace == m_now.levels.back().opened.trace
        && opened->stage.focus == m_now.levels.back().opened.stage.focus
        && opened->stage.panels.size() == m_now.levels.back().opened.stage.panels.size();
    if (isSame)
        return false;
    turn([&] {
        m_now.levels.push_back({*std::move(opened), trace->value(cell.value).symbol, cell.row, cell.column});
        m_now.subject.reset();
    });
    return true;
}

void Session::closeTo(int levels)
{
    if (levels < 0 || levels >= int(m_now.levels.size()))
        return;
    // What was just looked into stays the subject, so that one sees where one comes from.
    const Level closed = m_now.levels[std::size_t(levels)];
    turn([&] {
        m_now.levels.erase(m_now.levels.begin() + levels, m_now.levels.end());
        m_now.subject.reset();
        if (const std::optional<ValueId> value = shownTrace()->find(closed.symbol))
            m_now.subject = Cell{*value, closed.row, closed.column};
    });
}

void Session::apply(const Given& given)
{
    m_hasFailed = false;
    const auto isLate = std::make_shared<bool>(false);
    const Result<Done> done = prepare(*m_now.lesson, given, [=, this](const Result<Done>& ready) -> Result<Done> {
        Result<Scene> scene = ready ? makeScene(*m_now.lesson, given) : Result<Scene>(ready.error());
        if (!scene) {
            if (*isLate)
                settleUndo();
            return scene.error();
        }
        show(std::make_shared<const Scene>(*std::move(scene)), given);
        if (*isLate)
            m_shownIndex = m_undo.index();
        return Done{};
    });
    *isLate = true;
    if (!done) {
        m_hasFailed = true;
        emit failed(done.error());
    }
}

void Session::show(std::shared_ptr<const Scene> scene, Given given)
{
    turn([&] {
        const std::string stageBefore = m_now.scene->stages[std::size_t(m_now.stage)].id;
        m_now.scene = std::move(scene);
        m_now.own.reset();
        m_now.given = std::move(given);
        // Another example may have other stages: then it begins with its first one.
        const Stage* same = m_now.scene->stage(stageBefore);
        m_now.stage = same ? int(same - m_now.scene->stages.data()) : 0;
        m_now.subject.reset();
        const std::vector<Level> before = std::exchange(m_now.levels, {});
        for (const Level& level : before) {
            const std::shared_ptr<const Trace> trace = shownTrace();
            const std::optional<ValueId> value = trace->find(level.symbol);
            if (!value || !trace->hasCell({*value, level.row, level.column}))
                break;
            std::optional<OpenedCell> opened = openCell(trace, {*value, level.row, level.column});
            if (!opened)
                break;
            m_now.levels.push_back({*std::move(opened), level.symbol, level.row, level.column});
        }
    });
}

void Session::follow(const std::map<ValueId, SharedMatrix>& own)
{
    Scene scene = *m_now.scene;
    scene.trace = rerun(m_now.scene->trace, own);
    turn([&] {
        m_now.own = std::make_shared<const Scene>(std::move(scene));
        m_now.levels.clear();
        m_now.subject.reset();
    });
}

void Session::stopFollowing()
{
    if (!m_now.own)
        return;
    turn([&] {
        m_now.own.reset();
        m_now.levels.clear();
        m_now.subject.reset();
    });
}

void Session::setParameter(const std::string& name, const std::string& value)
{
    const auto now = m_now.scene->parameters.find(name);
    if (!isWorking() && now != m_now.scene->parameters.end() && now->second == value)
        return;
    Given given = asked();
    given[name] = value;
    change(std::move(given), name);
}

void Session::setPlace(const std::string& name, double right, double up, bool continues)
{
    Matrix place(1, 2);
    place << right, up;
    Given given = asked();
    const std::string text = matrixToText(place);
    if (const auto now = given.find(name); now != given.end() && now->second == text)
        return;
    if (!continues)
        ++m_gesture;
    given[name] = text;
    change(std::move(given), name, m_gesture);
}

void Session::change(Given given, const std::string& parameter, int gesture, const QStringList& fallen)
{
    const Result<Done> done = prepare(*m_now.lesson, given, [=, this](const Result<Done>& ready) -> Result<Done> {
        Result<Scene> scene = ready ? makeScene(*m_now.lesson, given) : Result<Scene>(ready.error());
        if (scene) {
            const ParameterSpec* changed = spec(parameter);
            const bool merges = changed && changed->type != ParameterType::Matrix
                && changed->type != ParameterType::Choice && changed->type != ParameterType::File;
            ChangeParameters::State before{m_now.given, inEffect(*m_now.scene, m_now.given)};
            ChangeParameters::State after{given, inEffect(*scene, given)};
            if (after.effect == before.effect) {
                // The same, written another way: nothing to undo. Whoever typed it sees it as it is written here.
                turn([&] {
                    if (parameter.empty())
                        m_now.given = given;
                });
                return Done{};
            }
            show(std::make_shared<const Scene>(*std::move(scene)), given);
            const int kind = gesture > 0 ? 1 + gesture : merges ? 1 : -1;
            m_undo.push(new ChangeParameters(*this, std::move(before), std::move(after), parameter, kind));
            if (!fallen.isEmpty())
                emit fellBack(fallen);
            return Done{};
        }
        // A new sentence makes an edited matrix too small, takes the focus token away, or leaves a number of another parameter
        // beyond its range: then those give way, not the sentence.
        const Error& error = scene.error();
        const std::string inTheWay = error.arguments.empty() ? std::string() : error.arguments.front();
        const bool isOfAnother = error.code == ErrorCode::MatrixSize || error.code == ErrorCode::UnknownToken
            || error.code == ErrorCode::BadParameter;
        Given fewer = given;
        if (!isOfAnother || inTheWay == parameter || !fewer.erase(inTheWay))
            return error;
        change(std::move(fewer), parameter, gesture, QStringList(fallen) << QString::fromStdString(inTheWay));
        return Done{};
    });
    if (!done)
        emit failed(done.error());
}

void Session::reset()
{
    if (!m_now.given.empty())
        change({}, {});
}

std::optional<std::string> Session::parameterOf(ValueId value) const
{
    if (!m_now.levels.empty())
        return std::nullopt;
    const Value& shown = m_now.scene->trace.value(value);
    const ParameterSpec* matrix = spec(shown.symbol);
    if (!matrix || matrix->type != ParameterType::Matrix || !shown.isMatrix())
        return std::nullopt;
    return shown.symbol;
}

void Session::setCell(const Cell& cell, double number)
{
    const std::optional<std::string> parameter = parameterOf(cell.value);
    if (!parameter || !m_now.scene->trace.hasCell(cell))
        return;
    Matrix matrix = m_now.scene->trace.value(cell.value).matrix();
    matrix(cell.row, cell.column) = number;
    setParameter(*parameter, matrixToText(matrix));
}

void Session::setBlock(const Cell& corner, const QString& text)
{
    const std::optional<std::string> parameter = parameterOf(corner.value);
    if (!parameter || !m_now.scene->trace.hasCell(corner))
        return;
    const Result<Block> block = blockFromText(text.toStdString());
    if (!block) {
        emit failed(block.error());
        return;
    }
    Matrix matrix = m_now.scene->trace.value(corner.value).matrix();
    std::size_t columns = 0;
    for (const auto& row : *block)
        columns = std::max(columns, row.size());
    const Eigen::Index roomDown = matrix.rows() - corner.row;
    const Eigen::Index roomRight = matrix.cols() - corner.column;
    if (std::ssize(*block) > roomDown || Eigen::Index(columns) > roomRight) {
        emit failed({ErrorCode::PastedSize,
                     {*parameter, std::to_string(block->size()), std::to_string(columns), std::to_string(roomDown),
                      std::to_string(roomRight)}});
        return;
    }
    for (std::size_t row = 0; row < block->size(); ++row)
        for (std::size_t column = 0; column < (*block)[row].size(); ++column)
            if (const std::optional<double> number = (*block)[row][column])
                matrix(corner.row + Eigen::Index(row), corner.column + Eigen::Index(column)) = *number;
    setParameter(*parameter, matrixToText(matrix));
}

bool Session::isSettled() const
{
    // Numbers of one's own are there to be seen; the right ones are asked for again afterwards.
    if (m_now.own)
        return true;
    const Stage& at = m_now.scene->stages[std::size_t(m_now.stage)];
    return !at.question || at.question->cells.empty() || m_settled.count({m_now.lesson->id, at.id});
}

void Session::settle()
{
    if (isSettled())
        return;
    m_settled.insert({m_now.lesson->id, m_now.scene->stages[std::size_t(m_now.stage)].id});
    emit changed();
}

std::vector<Cell> Session::hidden() const
{
    if (!m_now.levels.empty() || isSettled())
        return {};
    return givenAway(scene().trace, scene().stages[std::size_t(m_now.stage)]);
}

Address Session::address() const
{
    Address address{.lesson = m_now.lesson->id,
                    .parameters = m_now.given,
                    .stage = m_now.scene->stages[std::size_t(m_now.stage)].id};
    std::shared_ptr<const Trace> around = sceneTrace();
    for (const Level& level : m_now.levels) {
        // Steps in an address are those that are made of smaller ones; the others are found by the cell.
        if (level.opened.trace != around)
            address.steps.push_back(level.symbol);
        around = level.opened.trace;
    }
    if (const std::optional<Cell> cell = subject()) {
        address.value = shownTrace()->value(cell->value).symbol;
        address.cell = {cell->row, cell->column};
    }
    return address;
}

} // namespace durchblick
