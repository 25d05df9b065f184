package fr.ptce.consolidation.job;

import fr.ptce.consolidation.form.Campagne;
import fr.ptce.consolidation.form.Registre;
import fr.ptce.consolidation.questionnaire.Definition;

/**
 * What a run works on.
 *
 * @param definition the questionnaire, checked
 * @param campagne the campaign
 * @param registre the poles expected
 * @param empreinte fingerprint of the definition, the software and the registry
 */
record RunSubject(Definition definition, Campagne campagne, Registre registre, String empreinte) {}
