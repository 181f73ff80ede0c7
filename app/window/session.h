#pragma once

#include "core/scene/address.h"
#include "core/scene/opened.h"
#include "lessons/lesson.h"
#include "lessons/place.h"
#include "views/run/work_aside.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace durchblick {

/// What is being looked at: a lesson with its parameters, one of its stages, and the cells opened one inside the other. It
/// knows no widget; the window shows what it says, and every key, button and link ends up here.
class Session : public QObject {
    Q_OBJECT
public:
    using Given = std::map<std::string, std::string>;

    /// A cell that was opened.
    struct Level {
        OpenedCell opened;
        std::string symbol; ///< of the cell, in the trace around it
        int row = 0;
        int column = 0;
    };

    using FindLesson = std::function<Result<const Lesson*>(std::string_view id)>;

    explicit Session(QObject* parent = nullptr);
    /// Lessons that are not, or not only, those of the catalogue; each one lives as long as the session.
    void setLessons(FindLesson find) { m_findLesson = std::move(find); }

    /// Goes to an address. A cell that its stage shows becomes the subject, any other one is opened. On an error everything
    /// stays as it is. What takes long to prepare is shown later, see isWorking(); the first address of all is shown with the
    /// lesson's own parameters until then.
    Result<Done> go(const Address& address);
    bool isEmpty() const { return !m_now.lesson; } ///< before the first go()

    const Lesson& lesson() const { return *m_now.lesson; }
    /// What is on screen: the lesson's, or what became of it with numbers of the learner's own (see follow).
    const Scene& scene() const { return m_now.own ? *m_now.own : *m_now.scene; }
    /// That of scene(), for whoever keeps it: another scene may take its place at any event.
    std::shared_ptr<const Trace> sceneTrace() const;
    /// The lesson's, whatever the learner goes on with.
    const Scene& rightScene() const { return *m_now.scene; }
    int stage() const { return m_now.stage; }
    const Given& given() const { return m_now.given; }
    const std::vector<Level>& levels() const { return m_now.levels; }

    /// What is on screen: of the innermost level, else of the stage.
    std::shared_ptr<const Trace> shownTrace() const;
    const Stage& shownStage() const;
    /// The cell that an address asked for; otherwise the stage's own focus.
    std::optional<Cell> subject() const;

    /// Another stage, counted from 0; out of range means the nearest one there is. Closes what was opened.
    void setStage(int stage);
    /// One step; a stage that counts through a parameter counts before it is left.
    void forward();
    void back();
    bool canGoForward() const;
    bool canGoBack() const;
    /// What the stage counts, where it stands and where it begins; nothing if it does not count.
    struct Count {
        std::string parameter;
        int least = 0;
        int most = 0;
        int now = 0;
        int stride = 1;    ///< of a film's pictures
        bool runs = false; ///< as a film; forward and back leave the stage at once
    };
    std::optional<Count> count() const;
    /// Beyond the ends means the end.
    void setCount(int value);

    /// Whether something that was asked for is still being prepared. What is on screen stays until it is, and can be used; the
    /// next change of a parameter adds to what was asked for, another address takes its place.
    bool isWorking() const { return m_work.isRunning(); }
    double share() const { return m_work.share(); } ///< how far, 0 to 1; 0 if that is not known
    /// Everything stays as it is.
    void cancel();

    /// Opens a cell of what is on screen; false if it was given, so that there is nothing to open.
    bool open(const Cell& cell);
    /// Closes levels from within until this many are left.
    void closeTo(int levels);

    /// Sets a parameter, with undo. Matrices that no longer fit, or a token that is gone, fall back to the lesson's own.
    void setParameter(const std::string& name, const std::string& value);
    /// Sets a parameter that is a 1×2 Matrix to a place on a map. continues: with the drag that the last one began, so that
    /// undo takes back both.
    void setPlace(const std::string& name, double right, double up, bool continues);
    /// Puts one cell of a matrix that is a parameter.
    void setCell(const Cell& cell, double number);
    /// Puts a block of numbers as a spreadsheet copies it; one that reaches beyond the matrix is refused.
    void setBlock(const Cell& corner, const QString& text);
    /// Every parameter as the lesson has it.
    void reset();
    /// The name of the parameter that a value is, if it is a matrix that can be edited here.
    std::optional<std::string> parameterOf(ValueId value) const;
    QUndoStack& undoStack() { return m_undo; }

    /// Goes on with numbers of the learner's own in place of the right ones, at every stage, until stopFollowing(), another
    /// parameter or another lesson. Closes what was opened.
    void follow(const std::map<ValueId, SharedMatrix>& own);
    void stopFollowing();
    bool followsOwn() const { return bool(m_now.own); }

    /// Whether the question of the stage was answered or passed over; no question counts as settled.
    bool isSettled() const;
    void settle();
    /// Cells whose numbers would give the answer away: those asked for, where they were computed and are on screen.
    std::vector<Cell> hidden() const;

    Address address() const;

signals:
    void changed();
    /// What was asked for last could not be done; what is on screen is the last that could.
    void failed(const durchblick::Error& error);
    /// See isWorking() and share().
    void workChanged();
    /// Parameters that had to fall back so that another one could be set.
    void fellBack(const QStringList& parameters);

private:
    friend class ChangeParameters;

    /// All that is on screen, as one thing that can be kept.
    struct Shown {
        const Lesson* lesson = nullptr;
        std::shared_ptr<const Scene> scene;
        std::shared_ptr<const Scene> own; // with the learner's numbers; null: none
        Given given;
        int stage = 0;
        std::vector<Level> levels;
        std::optional<Cell> subject;
    };
    /// Changes what is on screen and says so. If an exception comes out of that, the change or whoever shows it, everything is
    /// again what it was, and the exception goes on.
    template <class Change>
    void turn(Change change);
    /// Every parameter as it works on the scene that was made of what was given, matrices included.
    Given inEffect(const Scene& scene, Given given) const;

    /// Makes the scene of other parameters and shows it, or says why not.
    void apply(const Given& given);
    void show(std::shared_ptr<const Scene> scene, Given given);
    /// gesture: changes of the same one in a row are one change for undo; 0: none.
    void change(Given given, const std::string& parameter, int gesture = 0, const QStringList& fallen = {});
    Result<Done> arrive(const Lesson& lesson, const Address& address);
    void arriveAt(Place found, const Address& address);
    /// Shows a lesson where nothing is shown yet, with what is quick to have.
    void begin(const Lesson& lesson, const Address& address);
    /// Goes on with `then` as soon as the lesson is ready for these parameters, or could not be made ready. Gives what `then`
    /// gave, or Done if it will be called later; its error is then signalled.
    Result<Done> prepare(const Lesson& lesson, const Given& given,
                         std::function<Result<Done>(const Result<Done>&)> then);
    /// What was asked for last of this lesson, shown already or not.
    const Given& asked() const;
    void enter(int stage, bool fromBehind);
    const ParameterSpec* spec(const std::string& name) const;
    /// Brings the undo stack back to what is shown, after an undo or redo that came to nothing.
    void settleUndo();

    /// What a lesson was made ready for last: these parameters, and this count.
    struct Ready {
        const Lesson* lesson = nullptr;
        Given given; // without the parameter that is counted
        int count = 0;
    };
    Ready readyFor(const Lesson& lesson, const Given& given) const;

    FindLesson m_findLesson;
    WorkAside m_work;
    std::pair<const Lesson*, Given> m_asked;
    std::optional<Ready> m_ready;
    Shown m_now;
    std::set<std::pair<std::string, std::string>> m_settled; // lesson, stage
    int m_shownIndex = 0; ///< of the undo stack, for what is shown; while it is prepared the stack is ahead
    bool m_isSettling = false;
    bool m_hasFailed = false; ///< what the stack has just asked for, before it has moved its index
    int m_gesture = 0;
    QUndoStack m_undo; ///< last: it says that it is cleared when it goes
};

} // namespace durchblick
