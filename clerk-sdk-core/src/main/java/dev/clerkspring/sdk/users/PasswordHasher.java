package dev.clerkspring.sdk.users;

/**
 * How a password digest was made.
 */
public enum PasswordHasher {
    /** Argon2i. */
    ARGON2I,
    /** Argon2id. */
    ARGON2ID,
    /** bcrypt. */
    BCRYPT,
    /** bcrypt over SHA-256, as Django does. */
    BCRYPT_SHA256_DJANGO,
    /** Salted SHA-1, as LDAP does. */
    LDAP_SSHA,
    /** MD5. */
    MD5,
    /** MD5 as phpass does. */
    MD5_PHPASS,
    /** PBKDF2 with SHA-1. */
    PBKDF2_SHA1,
    /** PBKDF2 with SHA-256. */
    PBKDF2_SHA256,
    /** PBKDF2 with SHA-256, as Django does. */
    PBKDF2_SHA256_DJANGO,
    /** PBKDF2 with SHA-512. */
    PBKDF2_SHA512,
    /** PBKDF2 with SHA-512, hexadecimal. */
    PBKDF2_SHA512_HEX,
    /** phpass. */
    PHPASS,
    /** scrypt as Firebase does. */
    SCRYPT_FIREBASE,
    /** scrypt as Werkzeug does. */
    SCRYPT_WERKZEUG,
    /** SHA-256. */
    SHA256,
    /** SHA-512 as Symfony does. */
    SHA512_SYMFONY,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
