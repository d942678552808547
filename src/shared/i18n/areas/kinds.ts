import { defineMessages } from '../messages.ts';

/** Names of kinds and of the values that their fields may have, in the words of the method. */
export const kinds = defineMessages({
  'kind.roadmap': { ja: 'ロードマップ', en: 'Roadmap' },
  'kind.segment': { ja: '顧客セグメント', en: 'Segment' },
  'kind.stakeholder': { ja: '関係者', en: 'Stakeholder' },
  'kind.value': { ja: '価値', en: 'Value' },
  'kind.stage': { ja: 'ステージ', en: 'Stage' },
  'kind.goal': { ja: 'ゴール', en: 'Goal' },
  'kind.touchpoint': { ja: '顧客接点', en: 'Touchpoint' },
  'kind.resource': { ja: 'セルフサービス資料', en: 'Self-service resource' },
  'kind.action': { ja: 'アクション', en: 'Action' },
  'kind.indicator': { ja: '指標', en: 'Indicator' },
  'kind.outcome': { ja: '事業成果（KGI）', en: 'Business outcome' },
  'kind.feedback': { ja: '顧客の声', en: 'Feedback' },
  'kind.note': { ja: '付箋', en: 'Note' },
  'kind.link': { ja: 'つながり', en: 'Link' },

  'perspective.financial': { ja: '財務', en: 'Financial' },
  'perspective.customer': { ja: '顧客', en: 'Customer' },
  'perspective.process': { ja: '業務プロセス', en: 'Process' },
  'perspective.learning': { ja: '学習と成長', en: 'Learning' },

  'actor.vendor': { ja: '自社', en: 'Us' },
  'actor.customer': { ja: '顧客', en: 'The customer' },

  'method.one-to-one': { ja: '1対1', en: 'One-to-one' },
  'method.group': { ja: 'グループ', en: 'Group' },
  'method.digital': { ja: 'デジタル', en: 'Digital' },
  'method.self-service': { ja: 'セルフサービス', en: 'Self-service' },
  'method.community': { ja: 'コミュニティ', en: 'Community' },

  'role.user': { ja: '利用者', en: 'User' },
  'role.decision-maker': { ja: '決裁者', en: 'Decision maker' },
  'role.champion': { ja: '推進者', en: 'Champion' },
  'role.other': { ja: 'その他', en: 'Other' },

  'fit.valued-offered': { ja: '求められ、提供している', en: 'Valued and offered' },
  'fit.valued-not-offered': { ja: '求められるが、提供していない', en: 'Valued, not offered' },
  'fit.offered-not-noticed': { ja: '提供しているが、気づかれていない', en: 'Offered, not noticed' },

  'outcome.retention': { ja: '継続', en: 'Retention' },
  'outcome.expansion': { ja: '単価・頻度', en: 'Expansion' },
  'outcome.referral': { ja: '紹介', en: 'Referral' },

  'fieldType.number': { ja: '数値', en: 'Number' },
  'fieldType.boolean': { ja: 'はい・いいえ', en: 'Yes or no' },
  'fieldType.category': { ja: '区分', en: 'Category' },
  'fieldType.date': { ja: '日付（経過日数）', en: 'Date (age in days)' },
  'fieldType.rating': { ja: '担当者の評価（1〜5など）', en: 'A person’s rating (such as 1–5)' },

  'availability.available': { ja: '取れる', en: 'Available' },
  'availability.needs-work': { ja: '準備が必要', en: 'Needs work' },
  'availability.not-available': { ja: '取れない', en: 'Not available' },

  'category.process': { ja: 'プロセス', en: 'Process' },
  'category.relationship': { ja: '関係', en: 'Relationship' },
  'category.outcome': { ja: '成果', en: 'Outcome' },
});
