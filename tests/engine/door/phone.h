#pragma once

#include "engine/door/door.h"
#include "tests/support/http/raw_connection.h"

#include <boost/json.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>

namespace support {

/// A door on the loopback, and what it has told so far.
class OpenDoor
{
public:
    explicit OpenDoor(door::DoorSettings settings = {})
        : door(withPage(std::move(settings)), [this] {
            const std::lock_guard lock(m_mutex);
            m_isWoken = true;
            m_woken.notify_all();
        })
    {}

    std::string authority() const { return "127.0.0.1:" + std::to_string(door.port()); }

    /// Takes wishes until `isSo` is true of all of them together; false where it is not within half a minute.
    template <typename IsSo>
    bool waitFor(IsSo isSo, std::chrono::milliseconds within = std::chrono::seconds(30))
    {
        const auto giveUp = std::chrono::steady_clock::now() + within;
        while (true) {
            takeIn(door.take());
            if (isSo(wishes)) return true;
            std::unique_lock lock(m_mutex);
            if (!m_woken.wait_until(lock, giveUp, [this] { return m_isWoken; })) return false;
            m_isWoken = false;
        }
    }

    door::Wishes wishes;

private:
    static door::DoorSettings withPage(door::DoorSettings settings)
    {
        settings.page = {"<!doctype html><title>Room</title>", "default-src 'none'"};
        return settings;
    }

    void takeIn(door::Wishes taken)
    {
        const auto append = [](auto& all, auto& more) { all.insert(all.end(), more.begin(), more.end()); };
        append(wishes.named, taken.named);
        append(wishes.errands, taken.errands);
        append(wishes.given, taken.given);
        wishes.present = taken.present;
        wishes.votes = taken.votes;
        wishes.refused = taken.refused;
    }

    std::mutex m_mutex;
    std::condition_variable m_woken;
    bool m_isWoken = false; // guarded by m_mutex

public:
    door::Door door; ///< last: its thread uses the rest
};

/// A phone in the room, as far as bytes go.
class Phone
{
public:
    explicit Phone(const OpenDoor& open)
        : Phone(open.door.port(), open.door.token())
    {}

    Phone(std::uint16_t port, std::string token)
        : m_port(port)
        , m_token(std::move(token))
        , m_authority("127.0.0.1:" + std::to_string(port))
    {}

    std::string requestText(std::string_view method, std::string_view path, std::string_view body = {},
                            std::string_view headers = {}) const
    {
        std::string text(method);
        text.append(" /").append(m_token).append(path).append(" HTTP/1.1\r\nHost: ").append(m_authority);
        text.append("\r\n").append(headers);
        if (!body.empty()) text.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
        return text.append("\r\n").append(body);
    }

    /// The whole answer to one request on a connection of its own.
    std::string ask(std::string_view method, std::string_view path, std::string_view body = {},
                    std::string_view headers = {}) const
    {
        RawConnection connection(m_port);
        connection.send(requestText(method, path, body, headers));
        return connection.response();
    }

    static boost::json::object bodyOf(const std::string& response)
    {
        const auto at = response.find("\r\n\r\n");
        return at == std::string::npos ? boost::json::object()
                                       : boost::json::parse(response.substr(at + 4)).as_object();
    }

    /// Becomes a participant; its status where that is refused.
    int join()
    {
        const auto response = ask("POST", "/join");
        if (const auto body = bodyOf(response); body.contains("key")) {
            key = body.at("key").as_string();
            name = body.at("name").as_string();
        }
        return RawConnection::statusOf(response);
    }

    /// A path with the participant's key.
    std::string own(std::string_view verb) const { return '/' + std::string(verb) + '/' + key; }

    std::uint16_t port() const { return m_port; }

    std::string key;
    std::string name;

private:
    std::uint16_t m_port;
    std::string m_token;
    std::string m_authority;
};

/// A phone that has joined in, and what it has asked for on a connection of its own.
struct Sender
{
    explicit Sender(Phone of, std::string_view method = "POST", std::string_view verb = "send")
        : phone(std::move(of))
        , connection(phone.port())
    {
        phone.join();
        connection.send(phone.requestText(method, phone.own(verb)));
    }

    boost::json::object answer()
    {
        response = connection.response();
        return Phone::bodyOf(response);
    }

    int status() const { return RawConnection::statusOf(response); }

    Phone phone;
    RawConnection connection;
    std::string response;
};

} // namespace support
