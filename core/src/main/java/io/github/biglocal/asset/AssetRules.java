package io.github.biglocal.asset;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about community hubs and other assets. */
public final class AssetRules {
    private AssetRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                AssetHolderOnRecord.standard(),
                new AssetHolderInPost(),
                new AssetHeldWhileInUse(),
                new AssetOwnerClearAtCloseOut(),
                new AssetStatusesAgree(),
                new AssetTenuresAgree(),
                new AssetAfterAnnouncement());
    }
}
