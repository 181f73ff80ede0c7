#pragma once

#include "core/trace/trace.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace durchblick {

/// Records steps of a trace once more from other values: the next iteration of a training, computed as the first one was.
class Repetition {
public:
    /// replaced: what will stand in other values' places; wanted: what is asked for, everything else is left out.
    Repetition(const Trace& trace, const std::vector<ValueId>& replaced, const std::vector<ValueId>& wanted);

    /// Appends the steps that are needed and depend on what was replaced. named: what the new values are called, by their old
    /// symbols; these must be new. Gives the value for each old one, replaced ones included.
    std::map<ValueId, ValueId> record(Trace& trace, std::map<ValueId, ValueId> replacements,
                                      const std::function<std::string(const std::string&)>& named) const;

private:
    std::vector<StepId> m_steps;
};

} // namespace durchblick
