#pragma once

#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace durchblick {

/// A program that answers each line with a line, so that it can take turns with what it is compared with. If it does not
/// start or ends early, every answer is empty.
class PeerProcess {
public:
    explicit PeerProcess(std::vector<std::string> command)
    {
        std::signal(SIGPIPE, SIG_IGN); // a peer that is gone is no reason to end
        int toPeer[2], fromPeer[2];
        if (pipe(toPeer) != 0)
            return;
        if (pipe(fromPeer) != 0) {
            close(toPeer[0]);
            close(toPeer[1]);
            return;
        }
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, toPeer[0], STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, fromPeer[1], STDOUT_FILENO);
        for (const int end : {toPeer[0], toPeer[1], fromPeer[0], fromPeer[1]})
            posix_spawn_file_actions_addclose(&actions, end);
        std::vector<char*> arguments;
        for (std::string& argument : command)
            arguments.push_back(argument.data());
        arguments.push_back(nullptr);
        if (posix_spawnp(&m_process, arguments[0], &actions, nullptr, arguments.data(), environ) != 0)
            m_process = -1;
        posix_spawn_file_actions_destroy(&actions);
        close(toPeer[0]);
        close(fromPeer[1]);
        m_to = fdopen(toPeer[1], "w");
        m_from = fdopen(fromPeer[0], "r");
    }

    ~PeerProcess()
    {
        if (m_to)
            std::fclose(m_to); // the end of its input ends it
        if (m_from)
            std::fclose(m_from);
        if (m_process > 0)
            waitpid(m_process, nullptr, 0);
    }

    PeerProcess(const PeerProcess&) = delete;
    PeerProcess& operator=(const PeerProcess&) = delete;

    std::string ask(const std::string& line)
    {
        if (!m_to || !m_from || std::fprintf(m_to, "%s\n", line.c_str()) < 0 || std::fflush(m_to) != 0)
            return "";
        std::string answer(256, '\0');
        if (!std::fgets(answer.data(), int(answer.size()), m_from))
            return "";
        return answer.c_str();
    }

    static int ownId() { return int(getpid()); }

private:
    pid_t m_process = -1;
    std::FILE* m_to = nullptr;
    std::FILE* m_from = nullptr;
};

} // namespace durchblick
