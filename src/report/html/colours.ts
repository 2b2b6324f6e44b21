/** The colours of every page, for light and for dark. */

export const colours = `
:root{color-scheme:light dark;--ground:#fbfaf7;--raised:#fff;--ink:#1d2126;--dim:#5c646d;--line:#d9d6cd;--way:#2f6f8f;--good:#2c7a63;--good-light:#bfe0d3;--middling:#77736a;--middling-light:#dedad0;--bad:#b4472a;--bad-light:#f3cdbd;--s0:#1f5f86;--s1:#b4472a;--s2:#2c7a63;--s3:#8a5a9e;--s4:#8a6d1a;--s5:#444b54}
@media (prefers-color-scheme:dark){:root{--ground:#14171a;--raised:#1c2024;--ink:#e8e6e1;--dim:#a0a7ae;--line:#363c42;--way:#6db1d1;--good:#5fbf9f;--good-light:#1f4a3d;--middling:#a29d92;--middling-light:#3a3934;--bad:#ee8b6b;--bad-light:#55291c;--s0:#7cbfe6;--s1:#ee8b6b;--s2:#5fbf9f;--s3:#c79bd8;--s4:#d9b95a;--s5:#c3c9cf}}`;
