#pragma once

#include <QStringList>

#include <functional>
#include <vector>

namespace durchblick::monkey {

/// The shortest list found in which the fault is still there: parts are left out, smaller and smaller ones, as long as that
/// leaves it (delta debugging, Zeller and Hildebrandt). isThere runs a list; isOver ends the search early.
QStringList shorten(QStringList events, const std::function<bool(const QStringList&)>& isThere,
                    const std::function<bool()>& isOver);

/// Lists that begin close to the end of a log, at a place that a comment of the log tells, shortest first.
std::vector<QStringList> endsOf(const QStringList& log);

} // namespace durchblick::monkey
