/**
 * What a proof of history is made of: leaves, the Merkle tree over them (RFC 6962), tiles (C2SP
 * tlog-tiles), signed notes and checkpoints (C2SP signed-note, tlog-checkpoint). Said once, for
 * whoever makes proofs and for whoever checks them without our database.
 */
@NullMarked
package org.gatehouse.verify;

import org.jspecify.annotations.NullMarked;
