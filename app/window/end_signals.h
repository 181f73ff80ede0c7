#pragma once

#include <QObject>

class QSocketNotifier;

namespace durchblick {

/// What the system sends to a program that is to end (SIGTERM, SIGINT, SIGHUP), as an event among others, so that there is time
/// to save. The second one of a kind ends the program at once. One object at a time.
class EndSignals : public QObject {
    Q_OBJECT
public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

signals:
    void received(int number);

private:
    void read();

    QSocketNotifier* m_notifier = nullptr;
};

} // namespace durchblick
