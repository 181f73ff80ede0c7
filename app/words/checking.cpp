#include "app/words/checking.h"

#include "app/words/names.h"
#include "core/trace/operation.h"

#include <QCoreApplication>

#include <map>

namespace durchblick {

namespace {
struct Checking {
    Q_DECLARE_TR_FUNCTIONS(Checking)
};
} // namespace

const std::string& verdictId(Verdict verdict)
{
    static const std::map<Verdict, std::string> ids{{Verdict::Empty, "empty"},     {Verdict::Unreadable, "unreadable"},
                                                    {Verdict::Right, "right"},     {Verdict::Rounded, "rounded"},
                                                    {Verdict::Follows, "follows"}, {Verdict::Wrong, "wrong"}};
    return ids.at(verdict);
}

const std::string& slipId(Slip slip)
{
    static const std::map<Slip, std::string> ids{
        {Slip::Percent, "percent"},        {Slip::Sign, "sign"},
        {Slip::NotDivided, "not_divided"}, {Slip::NotRooted, "not_rooted"},
        {Slip::RowColumn, "row_column"},   {Slip::CommonLog, "common_log"},
        {Slip::Degrees, "degrees"},        {Slip::MissedSpace, "missed_space"}};
    return ids.at(slip);
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Empty: return {};
    case Verdict::Unreadable: return Checking::tr("no number");
    case Verdict::Right: return Checking::tr("right");
    case Verdict::Rounded: return Checking::tr("rounded");
    case Verdict::Follows: return Checking::tr("consistent");
    case Verdict::Wrong: return Checking::tr("not right");
    }
    return {};
}

QString slipSentence(Slip slip)
{
    switch (slip) {
    case Slip::Percent: return Checking::tr("It looks like a percentage in place of a share, or the other way round.");
    case Slip::Sign: return Checking::tr("It looks as if a minus sign got lost or was one too many.");
    case Slip::NotDivided: return Checking::tr("It looks as if the division was left out.");
    case Slip::NotRooted: return Checking::tr("It looks as if the root was left out.");
    case Slip::RowColumn: return Checking::tr("It looks as if a row was taken for a column.");
    case Slip::CommonLog:
        return Checking::tr("It looks like the logarithm to base 10; here log is the natural logarithm (ln).");
    case Slip::Degrees: return Checking::tr("It looks like the angle in the other measure: degrees or radians.");
    case Slip::MissedSpace: return Checking::tr("The space belongs to the piece: it is shown as ␣.");
    }
    return {};
}

QString problemSentence(EntryProblem problem)
{
    switch (problem) {
    case EntryProblem::NotANumber:
        return Checking::tr("That is no number. A comma or a point stands before the decimals, as in %1 or %2.")
            .arg(QStringLiteral("0,33"), QStringLiteral("0.33"));
    case EntryProblem::TooLarge: return Checking::tr("That number is too large for a calculation by hand.");
    }
    return {};
}

QString firstWrongSentence(const QString& cell, const Trace& trace, const Blank& blank, const CheckedBlank& checked)
{
    const std::string operation = operationOf(trace, blank.cell);
    QString words = operation.empty()
        ? Checking::tr("The first error is in %1.").arg(cell)
        : Checking::tr("The first error is in %1, in the step “%2”.").arg(cell, operationName(operation));
    if (checked.slip)
        words += QLatin1Char(' ') + slipSentence(*checked.slip);
    return words;
}

std::string operationOf(const Trace& trace, const Cell& cell)
{
    const std::optional<StepId> producer = trace.producer(cell.value);
    return producer ? trace.step(*producer).operation->name : std::string();
}

QString blankKindName(Blank::Kind kind)
{
    switch (kind) {
    case Blank::Kind::Number: return {};
    case Blank::Kind::Text: return Checking::tr("text");
    case Blank::Kind::Id: return Checking::tr("id");
    }
    return {};
}

} // namespace durchblick
