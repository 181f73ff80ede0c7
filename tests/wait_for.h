#pragma once

#include <QTest>

namespace durchblick {

/// Whether it comes true, however slow the machine is: the minute is for what never does.
template <class Condition>
bool waitFor(Condition isTrue)
{
    constexpr int minute = 60000;
    return QTest::qWaitFor(isTrue, minute);
}

} // namespace durchblick
