#include "sync/signature.hpp"

#include <sodium.h>

#include <array>
#include <optional>
#include <vector>

namespace kiosk {
namespace {

using Bytes = std::vector<unsigned char>;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::optional<Bytes> decoded(std::string_view base64, std::size_t length) {
  Bytes bytes(length);
  std::size_t got = 0;
  const int fault = sodium_base642bin(bytes.data(), bytes.size(), base64.data(), base64.size(), nullptr, &got, nullptr,
                                      sodium_base64_VARIANT_ORIGINAL);
  if (fault != 0 || got != length) return std::nullopt;
  return bytes;
}

/// Up to the line's end, which is taken away with it.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// "Ed" or "ED", eight bytes of the key's name, then the key or the signature.
constexpr std::size_t head = 2, key_name = 8, key_length = head + key_name + crypto_sign_PUBLICKEYBYTES,
                      signature_length = head + key_name + crypto_sign_BYTES;
constexpr std::string_view trusted_comment = "trusted comment: ";

bool signed_by(const unsigned char* signature, const Bytes& text, const Bytes& key) {
  return crypto_sign_verify_detached(signature, text.data(), text.size(), key.data() + head + key_name) == 0;
}

Bytes signed_text(std::string_view bytes, bool hashed) {
  if (!hashed) return {bytes_of(bytes), bytes_of(bytes) + bytes.size()};
  Bytes hash(crypto_generichash_BYTES_MAX);
  crypto_generichash(hash.data(), hash.size(), bytes_of(bytes), bytes.size(), nullptr, 0);
  return hash;
}

}  // namespace

std::string signature_fault(std::string_view bytes, std::string_view signature, std::string_view key) {
  if (sodium_init() < 0) return "signatures can't be checked on this machine";
  const auto public_key = decoded(key, key_length);
  if (!public_key) return "\"signed_by\" is no public key of minisign";
  take_line(signature);  // an untrusted comment
  const auto made = decoded(take_line(signature), signature_length);
  std::string_view comment = take_line(signature);
  const auto of_comment = decoded(take_line(signature), crypto_sign_BYTES);
  if (!made || !of_comment || !comment.starts_with(trusted_comment)) return "its signature is none of minisign's";
  comment.remove_prefix(trusted_comment.size());
  const bool hashed = (*made)[1] == 'D', known = (*made)[0] == 'E' && (hashed || (*made)[1] == 'd');
  const bool by_key = std::equal(made->begin() + head, made->begin() + head + key_name, public_key->begin() + head);
  if (!known) return "its signature is of a kind that is not known";
  if (!by_key) return "it is signed by another key than \"signed_by\"";
  const unsigned char* own = made->data() + head + key_name;
  if (!signed_by(own, signed_text(bytes, hashed), *public_key)) return "its signature does not fit it";
  Bytes both(own, own + crypto_sign_BYTES);
  both.insert(both.end(), bytes_of(comment), bytes_of(comment) + comment.size());
  return signed_by(of_comment->data(), both, *public_key) ? "" : "its signature's comment has been changed";
}

}  // namespace kiosk
