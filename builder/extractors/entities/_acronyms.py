"""Acronyms that need no declaration. Source: general knowledge."""

KNOWN_ACRONYMS = """
ADB Asian Development Bank; AP Associated Press; ASEAN Association of Southeast Asian Nations; AU African Union; BBC
British Broadcasting Corporation; CAR Central African Republic; CDC Centers for Disease Control and Prevention; CIA
Central Intelligence Agency; DC District of Columbia; DOD Department of Defense; DOJ Department of Justice; DRC
Democratic Republic of the Congo; DRC Democratic Republic of Congo; EC European Commission; ECB European Central Bank;
EPA Environmental Protection Agency; EU European Union; FA Football Association; FBI Federal Bureau of Investigation;
FDA Food and Drug Administration; GE General Electric; GM General Motors; HRW Human Rights Watch; IAEA International
Atomic Energy Agency; ICC International Criminal Court; ICC International Cricket Council; ICC International Chamber of
Commerce; IMF International Monetary Fund; IOC International Olympic Committee; IRA Irish Republican Army; IS Islamic
State; LA Los Angeles; NATO North Atlantic Treaty Organization; NATO North Atlantic Treaty Organisation; NBA National
Basketball Association; NFL National Football League; NHS National Health Service; NSA National Security Agency; NY New
York; NYC New York City; NZ New Zealand; OECD Organisation for Economic Co-operation and Development; PA Palestinian
Authority; PLO Palestine Liberation Organization; PRC People's Republic of China; SA South Africa; SEC Securities and
Exchange Commission; SF San Francisco; UAE United Arab Emirates; UK United Kingdom; UN United Nations; US United
States; USA United States of America; WB World Bank; WHO World Health Organization; WHO World Health Organisation; WTO
World Trade Organization; WTO World Trade Organisation
"""
"""Acronyms that readers know, and what they stand for: no other name with these initials is meant unless declared."""
