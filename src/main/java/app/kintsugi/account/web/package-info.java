/**
 * Pages of the account, and what keeps a browser signed in.
 */
@NullMarked
package app.kintsugi.account.web;

import org.jspecify.annotations.NullMarked;
