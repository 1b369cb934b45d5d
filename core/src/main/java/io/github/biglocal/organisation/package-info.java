/**
 * Organisations and people, and how they are identified.
 *
 * <p>An {@link io.github.biglocal.organisation.Organisation} holds, gives or receives money. Within a programme it has
 * an {@link io.github.biglocal.organisation.OrganisationId}; the numbers it is registered under are
 * {@link io.github.biglocal.organisation.OrgId}s, whose forms by register are in {@link
 * io.github.biglocal.organisation.OrgIdList} and {@link io.github.biglocal.organisation.OrgIdForm}. A {@link io.github.biglocal.organisation.LegalForm} says whether a
 * body is a legal entity ({@link io.github.biglocal.organisation.LegalPersonality}). A person is only a
 * {@link io.github.biglocal.organisation.PersonId}, never a name.
 */
@NullMarked
package io.github.biglocal.organisation;

import org.jspecify.annotations.NullMarked;
