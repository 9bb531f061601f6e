#include "sync/broker_link.hpp"

#include <sys/eventfd.h>

#include <cstdlib>
#include <mutex>
#include <thread>
#include <utility>

#include <MQTTAsync.h>
#include <fmt/format.h>

#include "json/record.hpp"
#include "load/load.hpp"
#include "machine/descriptor.hpp"

namespace kiosk {
namespace {

constexpr int at_least_once = 1;
constexpr int connect_seconds = 20;
constexpr std::chrono::milliseconds longest_leave{2000};
/// Of what waits: nobody says so much that is worth anything.
constexpr std::size_t most_waiting = 100'000, longest_payload = 65'536;

/// Who is trusted: the system's list, as for https.
std::string trusted_certificates() {
  const char* named = std::getenv("SSL_CERT_FILE");
  return named && *named ? named : "/etc/ssl/certs/ca-certificates.crt";
}

const char* or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

}  // namespace

BrokerLogin read_broker_login(const std::string& file) {
  JsonRecord record{read_file(file).value_or("")};
  BrokerLogin login;
  record.take("user", login.user);
  record.take("password", login.password);
  return record.whole() ? login : BrokerLogin{};
}

struct BrokerLink::Parts {
  explicit Parts(BrokerWish w) : wish(std::move(w)), wake(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    MQTTAsync_createOptions options = MQTTAsync_createOptions_initializer;
    options.MQTTVersion = MQTTVERSION_3_1_1;
    const int made = MQTTAsync_createWithOptions(&client, wish.address.c_str(), wish.client_id.c_str(),
                                                 MQTTCLIENT_PERSISTENCE_NONE, nullptr, &options);
    if (made != MQTTASYNC_SUCCESS)
      settle(State::failed, fmt::format("{}: {}", wish.address, MQTTAsync_strerror(made)));
    else
      MQTTAsync_setCallbacks(client, this, lost, arrived, nullptr);
  }
  ~Parts() {
    if (client) MQTTAsync_destroy(&client);
  }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  void settle(State now, std::string why) {
    const std::scoped_lock lock{mutex};
    state = now;
    if (!why.empty()) fault = std::move(why);
    eventfd_write(wake.get(), 1);
  }

  // By Paho's threads.
  static void lost(void* self, char* why) {
    static_cast<Parts*>(self)->settle(State::failed, why ? why : "the connection was lost");
  }
  static int arrived(void* self, char* topic, int length, MQTTAsync_message* message) {
    auto& parts = *static_cast<Parts*>(self);
    const std::string name = length > 0 ? std::string(topic, static_cast<std::size_t>(length)) : std::string{topic};
    const auto size = static_cast<std::size_t>(std::max(message->payloadlen, 0));
    if (size <= longest_payload) {
      const std::scoped_lock lock{parts.mutex};
      if (parts.waiting.size() < most_waiting)
        parts.waiting.push_back(
            {name, std::string(static_cast<const char*>(message->payload), size), message->retained != 0});
      eventfd_write(parts.wake.get(), 1);
    }
    MQTTAsync_freeMessage(&message);
    MQTTAsync_free(topic);
    return 1;
  }
  static void connected(void* self, MQTTAsync_successData*) { static_cast<Parts*>(self)->settle(State::connected, ""); }
  static void refused(void* self, MQTTAsync_failureData* data) {
    const char* why = data && data->message ? data->message : data ? MQTTAsync_strerror(data->code) : nullptr;
    static_cast<Parts*>(self)->settle(State::failed, why ? why : "nobody answers");
  }

  BrokerWish wish;
  Descriptor wake;
  MQTTAsync client = nullptr;
  mutable std::mutex mutex;
  State state = State::none;
  std::string fault;
  std::vector<BrokerMessage> waiting;
};

BrokerLink::BrokerLink(BrokerWish wish) : parts_(std::make_unique<Parts>(std::move(wish))) {}
BrokerLink::~BrokerLink() = default;

BrokerLink::State BrokerLink::state() const {
  const std::scoped_lock lock{parts_->mutex};
  return parts_->state;
}

std::string BrokerLink::fault() const {
  const std::scoped_lock lock{parts_->mutex};
  return parts_->fault;
}

void BrokerLink::connect() {
  if (!parts_->client) return;
  const BrokerWish& wish = parts_->wish;
  const bool websocket = wish.address.starts_with("ws");
  const std::string trusted = trusted_certificates();
  MQTTAsync_SSLOptions tls = MQTTAsync_SSLOptions_initializer;
  tls.trustStore = trusted.c_str();
  tls.enableServerCertAuth = 1;
  tls.verify = 1;  // the name, too
  tls.sslVersion = MQTT_SSL_VERSION_TLS_1_2;
  MQTTAsync_willOptions will = MQTTAsync_willOptions_initializer;
  MQTTAsync_connectOptions plain = MQTTAsync_connectOptions_initializer;
  MQTTAsync_connectOptions web = MQTTAsync_connectOptions_initializer_ws;
  MQTTAsync_connectOptions& options = websocket ? web : plain;
  options.keepAliveInterval = static_cast<int>(broker_keep_alive.count());
  options.connectTimeout = connect_seconds;
  options.username = or_null(wish.login.user);
  options.password = or_null(wish.login.password);
  options.onSuccess = Parts::connected;
  options.onFailure = Parts::refused;
  options.context = parts_.get();
  if (wish.will) {
    will.topicName = wish.will->topic.c_str();
    will.message = wish.will->payload.c_str();
    will.retained = 1;
    will.qos = at_least_once;
    options.will = &will;
  }
  if (wish.address.starts_with("mqtts://") || wish.address.starts_with("wss://")) options.ssl = &tls;
  parts_->settle(State::connecting, "");
  const int begun = MQTTAsync_connect(parts_->client, &options);
  if (begun != MQTTASYNC_SUCCESS) parts_->settle(State::failed, MQTTAsync_strerror(begun));
}

void BrokerLink::leave() {
  MQTTAsync_disconnectOptions options = MQTTAsync_disconnectOptions_initializer;
  options.timeout = static_cast<int>(longest_leave.count());
  if (!parts_->client || MQTTAsync_disconnect(parts_->client, &options) != MQTTASYNC_SUCCESS) return;
  const auto end = std::chrono::steady_clock::now() + longest_leave;
  while (MQTTAsync_isConnected(parts_->client) && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
}

void BrokerLink::publish(const BrokerMessage& message) {
  if (!parts_->client) return;
  MQTTAsync_message out = MQTTAsync_message_initializer;
  // Paho copies it.
  out.payload = const_cast<char*>(message.payload.data());
  out.payloadlen = static_cast<int>(message.payload.size());
  out.qos = at_least_once;
  out.retained = message.retained ? 1 : 0;
  MQTTAsync_sendMessage(parts_->client, message.topic.c_str(), &out, nullptr);
}

void BrokerLink::subscribe(const std::string& filter) {
  if (parts_->client) MQTTAsync_subscribe(parts_->client, filter.c_str(), at_least_once, nullptr);
}

int BrokerLink::fd() const { return parts_->wake.get(); }

std::vector<BrokerMessage> BrokerLink::take() {
  eventfd_t ignored = 0;
  eventfd_read(parts_->wake.get(), &ignored);
  const std::scoped_lock lock{parts_->mutex};
  return std::exchange(parts_->waiting, {});
}

}  // namespace kiosk
