#include "core/checking/check.h"

#include "core/base/accuracy.h"
#include "core/checking/carried.h"
#include "core/checking/origin.h"
#include "core/trace/print.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace durchblick {

namespace {

constexpr int mostSteps = 4;              // between a blank and the numbers on screen
constexpr std::size_t mostOnScreen = 400; // numbers of one calculation that somebody reads off a screen

/// The number as it is written on screen, read again.
double asWritten(double number, int decimals)
{
    std::string text = toText(number, {.decimals = decimals});
    const ReadEntry read = readEntry(text);
    return read.entry ? read.entry->number : number;
}

/// What an entry is compared with: anything between these numbers, and as far beyond as accuracy asks for.
class Reach {
public:
    void add(double number)
    {
        if (!std::isfinite(number))
            return;
        m_least = m_isEmpty ? number : std::min(m_least, number);
        m_most = m_isEmpty ? number : std::max(m_most, number);
        m_isEmpty = false;
    }
    bool holds(const Entry& entry, int decimalsShown) const
    {
        if (m_isEmpty)
            return false;
        return (entry.number >= m_least && entry.number <= m_most)
            || isAccurate(entry.number, m_least, decimalsShown)
            || isAccurate(entry.number, m_most, decimalsShown);
    }

private:
    bool m_isEmpty = true;
    double m_least = 0;
    double m_most = 0;
};

/// The text of a piece with its spaces as a person types them: " ", "␣" (as shown) or "Ġ" (as in a tokenizer's file).
std::string withPlainSpaces(std::string text)
{
    for (const std::string_view mark : {"\u2423", "\u0120"})
        for (std::size_t at = 0; (at = text.find(mark, at)) != text.npos;)
            text.replace(at, mark.size(), " ");
    return text;
}

CheckedBlank checkPiece(const Trace& trace, const Blank& blank, const std::string& typed)
{
    std::string solution = solutionOf(trace, blank);
    if (blank.kind == Blank::Kind::Id) {
        std::string digits;
        for (const char character : typed)
            if (character != ' ')
                digits += character;
        return {digits == solution ? Verdict::Right : Verdict::Wrong};
    }
    std::string text = withPlainSpaces(typed);
    if (text == solution)
        return {Verdict::Right};
    const auto trimmed = [](std::string all) {
        const std::size_t first = all.find_first_not_of(' ');
        return first == all.npos ? std::string() : all.substr(first, all.find_last_not_of(' ') - first + 1);
    };
    CheckedBlank checked{Verdict::Wrong};
    if (trimmed(text) == trimmed(solution))
        checked.slip = Slip::MissedSpace;
    return checked;
}

class Checker {
public:
    Checker(const Trace& trace, const std::vector<Blank>& blanks, int decimalsOnScreen)
        : m_trace(trace), m_blanks(blanks), m_decimalsOnScreen(decimalsOnScreen), m_typedSoFar(trace),
          m_wrongSoFar(trace)
    {}

    CheckedSheet check(const std::vector<std::string>& typed)
    {
        m_checked.blanks.resize(m_blanks.size());
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < m_blanks.size() && i < typed.size(); ++i) {
            if (isBlank(typed[i]))
                continue;
            if (m_blanks[i].kind != Blank::Kind::Number) {
                m_checked.blanks[i] = checkPiece(m_trace, m_blanks[i], typed[i]);
                continue;
            }
            const ReadEntry read = readEntry(typed[i]);
            m_checked.blanks[i] = {read.entry ? Verdict::Wrong : Verdict::Unreadable, read.entry, read.problem};
            if (read.entry)
                numbers.push_back(i);
        }
        // One value after the other, as they were calculated; a blank does not depend on others of the same value.
        std::stable_sort(numbers.begin(), numbers.end(),
                         [&](std::size_t a, std::size_t b) { return m_blanks[a].cell.value < m_blanks[b].cell.value; });
        for (auto at = numbers.begin(); at != numbers.end();) {
            const auto end = std::find_if(
                at, numbers.end(), [&](std::size_t i) { return m_blanks[i].cell.value != m_blanks[*at].cell.value; });
            std::for_each(at, end, [&](std::size_t i) { judge(m_blanks[i], m_checked.blanks[i]); });
            std::for_each(at, end, [&](std::size_t i) { carryOn(m_blanks[i], m_checked.blanks[i]); });
            at = end;
        }
        for (std::size_t i = 0; i < m_blanks.size() && !m_checked.firstWrong; ++i)
            if (m_checked.blanks[i].verdict == Verdict::Wrong)
                m_checked.firstWrong = i;
        return m_checked;
    }

private:
    void judge(const Blank& blank, CheckedBlank& checked)
    {
        const Entry& entry = *checked.entry;
        const double exact = m_trace.number(blank.cell);
        Reach reach;
        reach.add(exact);
        if (reach.holds(entry, m_decimalsOnScreen)) {
            checked.verdict = Verdict::Right;
            return;
        }
        const double fromTyped = m_typedSoFar.number(blank.cell);
        const double fromWrong = m_wrongSoFar.number(blank.cell);
        const bool dependsOnWrong = fromWrong != exact;
        if (dependsOnWrong)
            reach = {};
        reach.add(fromTyped);
        reach.add(fromWrong);
        if (const std::optional<double> fromScreen = offTheScreen(blank.cell, m_typedSoFar))
            reach.add(*fromScreen);
        if (reach.holds(entry, m_decimalsOnScreen)) {
            checked.verdict = dependsOnWrong ? Verdict::Follows : Verdict::Rounded;
            return;
        }
        checked.verdict = Verdict::Wrong;
        checked.slip = slipOf(m_trace, blank.cell, entry, m_decimalsOnScreen,
                               [&](const Cell& cell) { return m_trace.number(cell); });
        if (!checked.slip && fromTyped != exact)
            checked.slip =
                slipOf(m_trace, blank.cell, entry, m_decimalsOnScreen,
                       [&](const Cell& cell) { return m_typedSoFar.number(cell); });
    }

    void carryOn(const Blank& blank, const CheckedBlank& checked)
    {
        m_typedSoFar.put(blank.cell, checked.entry->number);
        m_typed.insert(blank.cell);
        if (checked.verdict == Verdict::Wrong)
            m_wrongSoFar.put(blank.cell, checked.entry->number);
    }

    /// What one gets from the numbers as they are written in the panels, and from one's own where there are any.
    std::optional<double> offTheScreen(const Cell& cell, Carried& carried)
    {
        std::optional<Expression> arithmetic = arithmeticOf(m_trace, cell);
        for (int i = 0; arithmetic && i < mostSteps; ++i) {
            if (terms(*arithmetic).size() > mostOnScreen)
                return std::nullopt;
            bool goesOn = false;
            arithmetic = arithmetic->replaceCells([&](const Cell& part) -> std::optional<Expression> {
                if (!m_trace.value(part.value).isMatrix())
                    return std::nullopt;
                if (m_typed.contains(part))
                    return Expression::number(carried.number(part));
                // A copy stands for what was copied.
                const Cell origin = originOf(m_trace, part);
                if (origin != part && m_typed.contains(origin)) {
                    goesOn = true;
                    return Expression::ofCell(m_trace, origin);
                }
                return Expression::number(asWritten(carried.number(part), m_decimalsOnScreen));
            });
            if (!goesOn)
                return arithmetic->evaluate();
        }
        return std::nullopt;
    }

    const Trace& m_trace;
    const std::vector<Blank>& m_blanks;
    int m_decimalsOnScreen;
    Carried m_typedSoFar; // every entry as it was typed
    Carried m_wrongSoFar; // the wrong ones alone
    std::set<Cell> m_typed;
    CheckedSheet m_checked;
};

} // namespace

bool CheckedSheet::isComplete() const
{
    return std::none_of(blanks.begin(), blanks.end(), [](const CheckedBlank& one) {
        return one.verdict == Verdict::Empty || one.verdict == Verdict::Unreadable;
    });
}

bool CheckedSheet::isRight() const
{
    return std::all_of(blanks.begin(), blanks.end(), [](const CheckedBlank& one) {
        return one.verdict == Verdict::Right || one.verdict == Verdict::Rounded;
    });
}

CheckedSheet check(const Trace& trace, const std::vector<Blank>& blanks, const std::vector<std::string>& typed,
                   int decimalsOnScreen)
{
    return Checker(trace, blanks, decimalsOnScreen).check(typed);
}

std::vector<std::size_t> ownEntries(const CheckedSheet& checked)
{
    const Verdict wanted = checked.firstWrong ? Verdict::Wrong : Verdict::Rounded;
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < checked.blanks.size(); ++i)
        if (checked.blanks[i].entry && checked.blanks[i].verdict == wanted)
            own.push_back(i);
    return own;
}

std::map<ValueId, SharedMatrix> ownNumbers(const Trace& trace, const std::vector<Blank>& blanks,
                                           const CheckedSheet& checked)
{
    Carried carried(trace);
    for (const std::size_t i : ownEntries(checked))
        carried.put(blanks[i].cell, checked.blanks[i].entry->number);
    if (!carried.staysFinite())
        return {};
    return carried.replacements();
}

} // namespace durchblick
