<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB">
<context>
    <name>AccuracyPage</name>
    <message>
        <source>Factual accuracy</source>
        <translation>Cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>Drafts that schools were asked to check</source>
        <translation>Drafftiau y gofynnwyd i ysgolion eu gwirio</translation>
    </message>
    <message>
        <source>Back to the visits</source>
        <translation>Yn ôl i’r ymweliadau</translation>
    </message>
    <message>
        <source>Which checks</source>
        <translation>Pa wiriadau</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Y cyfan</translation>
    </message>
    <message>
        <source>Checks of factual accuracy</source>
        <translation>Gwiriadau cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>check</source>
        <translation>gwiriad</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>gwiriad</translation>
    </message>
    <message>
        <source>No draft was sent to a school yet</source>
        <translation>Ni anfonwyd drafft at ysgol eto</translation>
    </message>
    <message>
        <source>Open a visit whose note is final and choose “Accuracy”.</source>
        <translation>Agorwch ymweliad y mae ei nodyn yn derfynol a dewiswch “Cywirdeb”.</translation>
    </message>
    <message>
        <source>Show the visits</source>
        <translation>Dangos yr ymweliadau</translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <source>Action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>Choose how it stands</source>
        <translation>Dewiswch sut y mae’n sefyll</translation>
    </message>
    <message>
        <source>Choose how the action stands</source>
        <translation>Dewiswch sut y mae’r cam gweithredu’n sefyll</translation>
    </message>
    <message>
        <source>Enter the day as day, month and year, such as 3 11 2026</source>
        <translation>Rhowch y diwrnod fel diwrnod, mis a blwyddyn, megis 3 11 2026</translation>
    </message>
    <message>
        <source>Enter a day that is not in the future</source>
        <translation>Rhowch ddiwrnod nad yw yn y dyfodol</translation>
    </message>
    <message>
        <source>Enter a day from {day}, when the action was agreed</source>
        <translation>Rhowch ddiwrnod o {day}, pan gytunwyd ar y cam gweithredu</translation>
    </message>
    <message>
        <source>Say what has come of it since, or choose another state</source>
        <translation>Dywedwch beth a ddaeth ohono ers hynny, neu dewiswch gyflwr arall</translation>
    </message>
    <message>
        <source>Record progress</source>
        <translation>Cofnodi cynnydd</translation>
    </message>
    <message>
        <source>It is added to what was recorded before and travels with the note.</source>
        <translation>Ychwanegir ef at yr hyn a gofnodwyd o’r blaen ac mae’n teithio gyda’r nodyn.</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Sut y mae’n sefyll</translation>
    </message>
    <message>
        <source>What has come of it (optional)</source>
        <translation>Beth a ddaeth ohono (dewisol)</translation>
    </message>
    <message>
        <source>When that was so: day, month and year</source>
        <translation>Pryd yr oedd hynny felly: diwrnod, mis a blwyddyn</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Agor yr ymweliad</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Who: {who}</source>
        <translation>Pwy: {who}</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>heb ei gofnodi</translation>
    </message>
    <message>
        <source>Due: {day}</source>
        <translation>Dyledus: {day}</translation>
    </message>
    <message>
        <source>Agreed: {where}</source>
        <translation>Cytunwyd: {where}</translation>
    </message>
    <message>
        <source>What was told of it</source>
        <translation>Beth a ddywedwyd amdano</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Dim byd eto.</translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message>
        <source>Actions</source>
        <translation>Camau gweithredu</translation>
    </message>
    <message>
        <source>Every action</source>
        <translation>Pob cam gweithredu</translation>
    </message>
    <message>
        <source>No action is agreed yet.</source>
        <translation>Ni chytunwyd ar gam gweithredu eto.</translation>
    </message>
    <message>
        <source>{open} open, {overdue} of them overdue; {closed} closed.</source>
        <translation>{open} ar agor, {overdue} ohonynt yn hwyr; {closed} wedi cau.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Dyledus</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>a {count} arall</translation>
    </message>
    <message>
        <source>{late}: {what}. Record progress</source>
        <translation>{late}: {what}. Cofnodi cynnydd</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <source>Actions</source>
        <translation>Camau gweithredu</translation>
    </message>
    <message>
        <source>Action, person or school</source>
        <translation>Cam gweithredu, person neu ysgol</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Chwilio camau gweithredu</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Open and overdue</source>
        <translation>Agored a hwyr</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>Due in two weeks</source>
        <translation>Dyledus o fewn pythefnos</translation>
    </message>
    <message>
        <source>Done or no longer needed</source>
        <translation>Wedi’i wneud neu heb ei angen mwyach</translation>
    </message>
    <message>
        <source>Every action</source>
        <translation>Pob cam gweithredu</translation>
    </message>
    <message>
        <source>Whose schools</source>
        <translation>Ysgolion pwy</translation>
    </message>
    <message>
        <source>My schools</source>
        <translation>Fy ysgolion</translation>
    </message>
    <message>
        <source>Every school</source>
        <translation>Pob ysgol</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>Wedi’i grwpio</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Heb ei grwpio</translation>
    </message>
    <message>
        <source>By school</source>
        <translation>Yn ôl ysgol</translation>
    </message>
    <message>
        <source>By week due</source>
        <translation>Yn ôl wythnos ddyledus</translation>
    </message>
    <message>
        <source>action</source>
        <translation>cam gweithredu</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>cam gweithredu</translation>
    </message>
    <message>
        <source>{actions}, {overdue} overdue</source>
        <translation>{actions}, {overdue} yn hwyr</translation>
    </message>
    <message>
        <source>No action is agreed yet</source>
        <translation>Ni chytunwyd ar gam gweithredu eto</translation>
    </message>
    <message>
        <source>Actions come from the notes of visits: what will be done, who, by when.</source>
        <translation>Daw camau gweithredu o nodiadau ymweliadau: beth a wneir, pwy, erbyn pryd.</translation>
    </message>
    <message>
        <source>Go to the visits</source>
        <translation>Mynd i’r ymweliadau</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Pob un ohonynt</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Argraffu</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Agor yr ymweliad</translation>
    </message>
    <message>
        <source>Record progress</source>
        <translation>Cofnodi cynnydd</translation>
    </message>
    <message>
        <source>No action fits</source>
        <translation>Nid oes cam gweithredu’n cyfateb</translation>
    </message>
    <message>
        <source>Choose another standing or school, or search with fewer words.</source>
        <translation>Dewiswch statws neu ysgol arall, neu chwiliwch â llai o eiriau.</translation>
    </message>
    <message>
        <source>Show every action</source>
        <translation>Dangos pob cam gweithredu</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>The house rules find nothing to look at.</source>
        <translation>Nid yw rheolau’r tŷ yn canfod dim i edrych arno.</translation>
    </message>
</context>
<context>
    <name>AgendaTab</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Decide the category…</source>
        <translation>Penderfynu ar y categori…</translation>
    </message>
    <message>
        <source>Record a decision…</source>
        <translation>Cofnodi penderfyniad…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nodyn…</translation>
    </message>
    <message>
        <source>It was carried out…</source>
        <translation>Fe’i cyflawnwyd…</translation>
    </message>
    <message>
        <source>Agree the rest as judged</source>
        <translation>Cytuno ar y gweddill fel y’u barnwyd</translation>
    </message>
    <message>
        <source>Open the school</source>
        <translation>Agor yr ysgol</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Symud i fyny</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Symud i lawr</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Add an item…</source>
        <translation>Ychwanegu eitem…</translation>
    </message>
    <message>
        <source>Bring up to date</source>
        <translation>Diweddaru</translation>
    </message>
    <message>
        <source>Note: {item}</source>
        <translation>Nodyn: {item}</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Beth a ddywedwyd</translation>
    </message>
    <message>
        <source>Record the note</source>
        <translation>Cofnodi’r nodyn</translation>
    </message>
    <message>
        <source>The agenda has everything that the term asks for.</source>
        <translation>Mae popeth y mae’r tymor yn gofyn amdano ar yr agenda.</translation>
    </message>
    <message>
        <source>The board agreed with category {category}.</source>
        <translation>Cytunodd y bwrdd â chategori {category}.</translation>
    </message>
    <message>
        <source>The board decided on category {category} instead of {judged}.</source>
        <translation>Penderfynodd y bwrdd ar gategori {category} yn lle {judged}.</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>erbyn {day}</translation>
    </message>
    <message>
        <source>Nothing is recorded under this item yet.</source>
        <translation>Ni chofnodwyd dim o dan yr eitem hon eto.</translation>
    </message>
</context>
<context>
    <name>AgreementTab</name>
    <message>
        <source>Terms compared</source>
        <translation>Tymhorau a gymharwyd</translation>
    </message>
    <message>
        <source>This term</source>
        <translation>Y tymor hwn</translation>
    </message>
    <message>
        <source>Every term</source>
        <translation>Pob tymor</translation>
    </message>
    <message>
        <source>First judged by</source>
        <translation>Barnwyd gyntaf gan</translation>
    </message>
    <message>
        <source>Every officer</source>
        <translation>Pob swyddog</translation>
    </message>
    <message>
        <source>No school was judged twice yet. Ask for second judgements first; the comparison appears as they come in.</source>
        <translation>Ni farnwyd yr un ysgol ddwywaith eto. Gofynnwch am ail farnau yn gyntaf; mae’r gymhariaeth yn ymddangos wrth iddynt ddod i mewn.</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>{schools} judged twice. Same category: {share}. Weighted kappa: {kappa}.</source>
        <translation>Barnwyd {schools} ddwywaith. Yr un categori: {share}. Kappa wedi’i bwysoli: {kappa}.</translation>
    </message>
    <message>
        <source>Kappa is 1 where all agree and 0 where they agree no more than by chance; a disagreement weighs more the further apart the two are. It is told from {n} pairs on.</source>
        <translation>Mae Kappa yn 1 lle mae pawb yn cytuno ac yn 0 lle nad ydynt yn cytuno mwy nag ar hap; mae anghytundeb yn pwyso mwy po bellaf yw’r ddau oddi wrth ei gilydd. Fe’i rhoddir o {n} pâr ymlaen.</translation>
    </message>
    <message>
        <source>Not compared, another framework: {count}</source>
        <translation>Heb eu cymharu, fframwaith arall: {count}</translation>
    </message>
    <message>
        <source>First category by row, second by column</source>
        <translation>Categori cyntaf fesul rhes, ail fesul colofn</translation>
    </message>
    <message>
        <source>By officer</source>
        <translation>Yn ôl swyddog</translation>
    </message>
    <message>
        <source>Agreement by officer</source>
        <translation>Cytundeb yn ôl swyddog</translation>
    </message>
    <message>
        <source>By criterion</source>
        <translation>Yn ôl maen prawf</translation>
    </message>
    <message>
        <source>Agreement by criterion</source>
        <translation>Cytundeb yn ôl maen prawf</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Ask for a second judgement</source>
        <translation>Gofyn am ail farn</translation>
    </message>
    <message>
        <source>School to judge again</source>
        <translation>Ysgol i’w barnu eto</translation>
    </message>
    <message>
        <source>Officer who judges it</source>
        <translation>Swyddog sy’n ei barnu</translation>
    </message>
    <message>
        <source>Somebody who does not know how it was judged.</source>
        <translation>Rhywun nad yw’n gwybod sut y’i barnwyd.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Gofyn</translation>
    </message>
</context>
<context>
    <name>AspectPanel</name>
    <message>
        <source>Sixth-form category</source>
        <translation>Categori’r chweched dosbarth</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>Sixth-form category, as recorded separately</source>
        <translation>Categori’r chweched dosbarth, fel y’i cofnodir ar wahân</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>1 school</source>
        <translation>1 ysgol</translation>
    </message>
    <message>
        <source>{n} schools</source>
        <translation>{n} ysgol</translation>
    </message>
    <message>
        <source>{schools} selected</source>
        <translation>Dewiswyd {schools}</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
</context>
<context>
    <name>AutomaticBackups</name>
    <message>
        <source>The backup was not copied to the second place. {problem}</source>
        <translation>Ni chopïwyd y copi wrth gefn i’r ail le. {problem}</translation>
    </message>
    <message>
        <source>The one beside your store was made. Copying is tried again every minute.</source>
        <translation>Gwnaed yr un wrth ymyl eich storfa. Rhoddir cynnig ar gopïo bob munud.</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>Note of visit {visit}</source>
        <translation>Nodyn ymweliad {visit}</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backup</source>
        <translation>Copi wrth gefn</translation>
    </message>
    <message>
        <source>{name}, in {folder}</source>
        <translation>{name}, yn {folder}</translation>
    </message>
    <message>
        <source>{size}, SHA-256 {digest}…</source>
        <translation>{size}, SHA-256 {digest}…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Gwneud copi wrth gefn nawr</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Profwyd</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>Rhy hen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Heb ei ganfod</translation>
    </message>
    <message>
        <source>Never made</source>
        <translation>Ni wnaed erioed</translation>
    </message>
    <message>
        <source>No backup was made on this computer yet. It takes a few seconds; the copy is encrypted and opens with your passphrase.</source>
        <translation>Ni wnaed copi wrth gefn ar y cyfrifiadur hwn eto. Mae’n cymryd ychydig eiliadau; mae’r copi wedi’i amgryptio ac yn agor â’ch cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>Made {when}.</source>
        <translation>Gwnaed {when}.</translation>
    </message>
    <message>
        <source>It is no longer where it was put, or it was changed. Make another one.</source>
        <translation>Nid yw lle y’i rhoddwyd mwyach, neu fe’i newidiwyd. Gwnewch un arall.</translation>
    </message>
    <message>
        <source>It was opened and read through: {events}, the same as in your store.</source>
        <translation>Fe’i hagorwyd a’i ddarllen drwyddo: {events}, yr un fath ag yn eich storfa.</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>cofnod</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>cofnod</translation>
    </message>
    <message>
        <source>Recorded since: {events}.</source>
        <translation>Cofnodwyd ers hynny: {events}.</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Open a backup</source>
        <translation>Agor copi wrth gefn</translation>
    </message>
    <message>
        <source>The passphrase of the backup, or the one that your store has now.</source>
        <translation>Cyfrinymadrodd y copi wrth gefn, neu’r un sydd gan eich storfa nawr.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Put it elsewhere…</source>
        <translation>Ei roi yn rhywle arall…</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Ei roi yn ôl</translation>
    </message>
    <message>
        <source>Go back to the backup of {when}</source>
        <translation>Mynd yn ôl i gopi wrth gefn {when}</translation>
    </message>
    <message>
        <source>It is put in the place of {place}. What is there now is kept whole in the folder of backups beside it.</source>
        <translation>Fe’i rhoddir yn lle {place}. Cedwir yr hyn sydd yno nawr yn gyfan yn y ffolder copïau wrth gefn wrth ei ymyl.</translation>
    </message>
    <message>
        <source>It becomes the store {place}.</source>
        <translation>Daw’n storfa {place}.</translation>
    </message>
    <message>
        <source>Where to put the store</source>
        <translation>Ble i roi’r storfa</translation>
    </message>
    <message>
        <source>Stores (*{suffix})</source>
        <translation>Storfeydd (*{suffix})</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>Rhowch y cyfrinymadrodd.</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Copïau wrth gefn</translation>
    </message>
    <message>
        <source>While you work, one is made every quarter of an hour in which something changed, and before every import. All of a day are kept, then one for each day of a month, then one for each month of a year. Those you ask for stay.</source>
        <translation>Tra byddwch yn gweithio, gwneir un bob chwarter awr y newidiodd rhywbeth ynddo, a chyn pob mewnforiad. Cedwir pob un o ddiwrnod, yna un ar gyfer pob diwrnod o fis, yna un ar gyfer pob mis o flwyddyn. Mae’r rhai y gofynnwch amdanynt yn aros.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Gwneud copi wrth gefn nawr</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Ail le</translation>
    </message>
    <message>
        <source>Choose a second place…</source>
        <translation>Dewis ail le…</translation>
    </message>
    <message>
        <source>Copy no further backups there</source>
        <translation>Peidio â chopïo mwy o gopïau wrth gefn yno</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>Mynd yn ôl i gopi wrth gefn</translation>
    </message>
    <message>
        <source>There is none yet. Choose “Back up now”.</source>
        <translation>Nid oes un eto. Dewiswch “Gwneud copi wrth gefn nawr”.</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Dangos pob {count}</translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>Mynd yn ôl iddo…</translation>
    </message>
    <message>
        <source>Go back to the backup of {when}</source>
        <translation>Mynd yn ôl i gopi wrth gefn {when}</translation>
    </message>
    <message>
        <source>No backup was made on this computer yet.</source>
        <translation>Ni wnaed copi wrth gefn ar y cyfrifiadur hwn eto.</translation>
    </message>
    <message>
        <source>The last backup is no longer where it was put, or it was changed.</source>
        <translation>Nid yw’r copi wrth gefn diwethaf lle y’i rhoddwyd mwyach, neu fe’i newidiwyd.</translation>
    </message>
    <message>
        <source>The last was made {when}, opened, and compared with the store.</source>
        <translation>Gwnaed yr un diwethaf {when}, fe’i hagorwyd, ac fe’i cymharwyd â’r storfa.</translation>
    </message>
    <message>
        <source>This store was put back {when} from the backup {name}.</source>
        <translation>Rhoddwyd y storfa hon yn ôl {when} o’r copi wrth gefn {name}.</translation>
    </message>
    <message>
        <source>The one from before is kept: {place}</source>
        <translation>Cedwir yr un blaenorol: {place}</translation>
    </message>
    <message>
        <source>A backup was made and proved by opening it: {name}.</source>
        <translation>Gwnaed copi wrth gefn a’i brofi drwy ei agor: {name}.</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Wrthi’n gwneud copi wrth gefn</translation>
    </message>
    <message>
        <source>Go back to the backup of {when}?</source>
        <translation>Mynd yn ôl i gopi wrth gefn {when}?</translation>
    </message>
    <message>
        <source>Every window closes, and you are asked for the passphrase. The store as it is now is kept whole beside it, so that nothing recorded since is lost.</source>
        <translation>Mae pob ffenestr yn cau, a gofynnir i chi am y cyfrinymadrodd. Cedwir y storfa fel y mae nawr yn gyfan wrth ei hymyl, fel na chollir dim a gofnodwyd ers hynny.</translation>
    </message>
    <message>
        <source>Close and go back to it</source>
        <translation>Cau a mynd yn ôl iddo</translation>
    </message>
    <message>
        <source>Stay with the store as it is</source>
        <translation>Aros gyda’r storfa fel y mae</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>Ail le ar gyfer copïau wrth gefn</translation>
    </message>
</context>
<context>
    <name>BasisPanel</name>
    <message>
        <source>The school that is chosen</source>
        <translation>Yr ysgol a ddewiswyd</translation>
    </message>
    <message>
        <source>Choose a school to see what its category rests on.</source>
        <translation>Dewiswch ysgol i weld ar beth mae ei chategori’n gorffwys.</translation>
    </message>
    <message>
        <source>You are asked to judge this school a second time. What the first officer judged is shown once you have.</source>
        <translation>Gofynnir i chi farnu’r ysgol hon am yr eildro. Dangosir yr hyn a farnodd y swyddog cyntaf unwaith y byddwch wedi gwneud hynny.</translation>
    </message>
    <message>
        <source>Before: {decision}</source>
        <translation>Cyn hynny: {decision}</translation>
    </message>
    <message>
        <source>Concern {points}: {reasons}.</source>
        <translation>Pryder {points}: {reasons}.</translation>
    </message>
    <message>
        <source>Vulnerable: {factor} {evidence}</source>
        <translation>Bregus: {factor} {evidence}</translation>
    </message>
    <message>
        <source>Best fit {category}</source>
        <translation>Ffit orau {category}</translation>
    </message>
    <message>
        <source>Not categorised</source>
        <translation>Heb ei chategoreiddio</translation>
    </message>
    <message>
        <source>Last term {category}</source>
        <translation>Tymor diwethaf {category}</translation>
    </message>
    <message>
        <source>Second judgement {category}</source>
        <translation>Ail farn {category}</translation>
    </message>
    <message>
        <source>The school’s page</source>
        <translation>Tudalen yr ysgol</translation>
    </message>
    <message>
        <source>Visit of {day}</source>
        <translation>Ymweliad {day}</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Ymweliad</translation>
    </message>
    <message>
        <source>Evidence cited ({count})</source>
        <translation>Tystiolaeth a ddyfynnwyd ({count})</translation>
    </message>
    <message>
        <source>None of the judgements cites evidence.</source>
        <translation>Nid yw’r un o’r barnau’n dyfynnu tystiolaeth.</translation>
    </message>
    <message>
        <source>Criteria judged ({count})</source>
        <translation>Meini prawf a farnwyd ({count})</translation>
    </message>
    <message>
        <source>Criteria judged</source>
        <translation>Meini prawf a farnwyd</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Reports of a term</source>
        <translation>Adroddiadau tymor</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Tymor</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Pa un</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>Issued, not yet printed</source>
        <translation>Cyhoeddedig, heb ei argraffu eto</translation>
    </message>
    <message>
        <source>Issued or final</source>
        <translation>Cyhoeddedig neu derfynol</translation>
    </message>
    <message>
        <source>Only this school</source>
        <translation>Yr ysgol hon yn unig</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Adroddiadau</translation>
    </message>
    <message>
        <source>Print all…</source>
        <translation>Argraffu’r cyfan…</translation>
    </message>
    <message>
        <source>Write into a folder…</source>
        <translation>Ysgrifennu i ffolder…</translation>
    </message>
    <message>
        <source>Folder for the reports</source>
        <translation>Ffolder ar gyfer yr adroddiadau</translation>
    </message>
    <message>
        <source>Writing the reports</source>
        <translation>Wrthi’n ysgrifennu’r adroddiadau</translation>
    </message>
    <message>
        <source>Printing the reports</source>
        <translation>Wrthi’n argraffu’r adroddiadau</translation>
    </message>
    <message>
        <source>Every officer</source>
        <translation>Pob swyddog</translation>
    </message>
    <message>
        <source>report</source>
        <translation>adroddiad</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>adroddiad</translation>
    </message>
    <message>
        <source>No report fits. Choose another term, or “Issued or final”.</source>
        <translation>Nid oes adroddiad yn cyfateb. Dewiswch dymor arall, neu “Cyhoeddedig neu derfynol”.</translation>
    </message>
    <message>
        <source>{fresh} written, {kept} were there already: {folder}</source>
        <translation>Ysgrifennwyd {fresh}, roedd {kept} yno eisoes: {folder}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message>
        <source>Stopped. {count} of the reports are in {folder}, each whole.</source>
        <translation>Stopiwyd. Mae {count} o’r adroddiadau yn {folder}, pob un yn gyfan.</translation>
    </message>
    <message>
        <source>Sent to the printer: {what}.</source>
        <translation>Anfonwyd i’r argraffydd: {what}.</translation>
    </message>
</context>
<context>
    <name>BetweenDialog</name>
    <message>
        <source>A decision between meetings on {school}</source>
        <translation>Penderfyniad rhwng cyfarfodydd ar {school}</translation>
    </message>
    <message>
        <source>Until now: {category}</source>
        <translation>Hyd yn hyn: {category}</translation>
    </message>
    <message>
        <source>Category from now on</source>
        <translation>Categori o hyn ymlaen</translation>
    </message>
    <message>
        <source>What changed, and why it cannot wait for the meeting</source>
        <translation>Beth a newidiodd, a pham na all aros tan y cyfarfod</translation>
    </message>
    <message>
        <source>Day on which it was decided</source>
        <translation>Diwrnod y penderfynwyd arno</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Cofnodi’r penderfyniad</translation>
    </message>
    <message>
        <source>Enter what changed</source>
        <translation>Rhowch yr hyn a newidiodd</translation>
    </message>
    <message>
        <source>Enter the day as day, month and year, such as 3 11 2026</source>
        <translation>Rhowch y diwrnod fel diwrnod, mis a blwyddyn, megis 3 11 2026</translation>
    </message>
    <message>
        <source>Enter a day that is not in the future</source>
        <translation>Rhowch ddiwrnod nad yw yn y dyfodol</translation>
    </message>
</context>
<context>
    <name>BlankPage</name>
    <message>
        <source>Blank form</source>
        <translation>Ffurflen wag</translation>
    </message>
    <message>
        <source>Pages of the blank form</source>
        <translation>Tudalennau’r ffurflen wag</translation>
    </message>
    <message>
        <source>Forms on paper</source>
        <translation>Ffurflenni ar bapur</translation>
    </message>
    <message>
        <source>No form is chosen</source>
        <translation>Ni ddewiswyd ffurflen</translation>
    </message>
    <message>
        <source>Choose a form, and a school if it is for one.</source>
        <translation>Dewiswch ffurflen, ac ysgol os yw ar gyfer un.</translation>
    </message>
    <message>
        <source>Choose a form</source>
        <translation>Dewis ffurflen</translation>
    </message>
</context>
<context>
    <name>BlindFactsPanel</name>
    <message>
        <source>What you are asked</source>
        <translation>Beth a ofynnir i chi</translation>
    </message>
    <message>
        <source>Judge this school by the evidence that its officer recorded. You are not told how it was judged; once you have completed yours, both are compared and yours is not changed any more.</source>
        <translation>Barnwch yr ysgol hon yn ôl y dystiolaeth a gofnododd ei swyddog. Ni ddywedir wrthych sut y’i barnwyd; unwaith y byddwch wedi cwblhau eich barn chi, cymherir y ddwy ac ni newidir eich un chi mwyach.</translation>
    </message>
    <message>
        <source>Visits of the term: {days}</source>
        <translation>Ymweliadau’r tymor: {days}</translation>
    </message>
    <message>
        <source>Its officer cited no evidence.</source>
        <translation>Ni ddyfynnodd ei swyddog unrhyw dystiolaeth.</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>The board</source>
        <translation>Y bwrdd</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risg</translation>
    </message>
    <message>
        <source>Not assessed yet.</source>
        <translation>Heb ei hasesu eto.</translation>
    </message>
    <message>
        <source>Challenges by the school</source>
        <translation>Heriau gan yr ysgol</translation>
    </message>
    <message>
        <source>{day}, {who}, category {category}: {grounds}</source>
        <translation>{day}, {who}, categori {category}: {grounds}</translation>
    </message>
    <message>
        <source>{standing}, due {day}</source>
        <translation>{standing}, dyledus {day}</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Dim.</translation>
    </message>
    <message>
        <source>Formal action and what was considered</source>
        <translation>Gweithredu ffurfiol a’r hyn a ystyriwyd</translation>
    </message>
    <message>
        <source>Assess the risk…</source>
        <translation>Asesu’r risg…</translation>
    </message>
    <message>
        <source>Record a challenge…</source>
        <translation>Cofnodi her…</translation>
    </message>
    <message>
        <source>Record formal action…</source>
        <translation>Cofnodi gweithredu ffurfiol…</translation>
    </message>
</context>
<context>
    <name>BoardFilters</name>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Since last term</source>
        <translation>Ers y tymor diwethaf</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Only where records differ</source>
        <translation>Dim ond lle mae cofnodion yn gwahaniaethu</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Pob categori</translation>
    </message>
    <message>
        <source>Not categorised</source>
        <translation>Heb ei chategoreiddio</translation>
    </message>
    <message>
        <source>Every movement</source>
        <translation>Pob symudiad</translation>
    </message>
    <message>
        <source>Every officer</source>
        <translation>Pob swyddog</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Board</source>
        <translation>Bwrdd</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Penderfynu…</translation>
    </message>
    <message>
        <source>Take in returns…</source>
        <translation>Derbyn ffurflenni…</translation>
    </message>
    <message>
        <source>Schools by category</source>
        <translation>Ysgolion yn ôl categori</translation>
    </message>
    <message>
        <source>Parts of the board</source>
        <translation>Rhannau’r bwrdd</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Ysgolion</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Trosolwg</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Gwahaniaethau</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Cadw fel</translation>
    </message>
    <message>
        <source>A document (PDF)…</source>
        <translation>Dogfen (PDF)…</translation>
    </message>
    <message>
        <source>A table (CSV)…</source>
        <translation>Tabl (CSV)…</translation>
    </message>
    <message>
        <source>Save the summary as</source>
        <translation>Cadw’r crynodeb fel</translation>
    </message>
    <message>
        <source>Nothing for the board yet</source>
        <translation>Dim byd i’r bwrdd eto</translation>
    </message>
    <message>
        <source>Take in the returns that officers have sent, or drop their files here.</source>
        <translation>Derbyniwch y ffurflenni y mae swyddogion wedi’u hanfon, neu gollyngwch eu ffeiliau yma.</translation>
    </message>
    <message>
        <source>{judged} of {all} schools categorised in {term}</source>
        <translation>{judged} o {all} ysgol wedi’u categoreiddio yn {term}</translation>
    </message>
    <message>
        <source>No records differ in this term.</source>
        <translation>Nid oes cofnodion sy’n gwahaniaethu y tymor hwn.</translation>
    </message>
    <message>
        <source>Differences ({count})</source>
        <translation>Gwahaniaethau ({count})</translation>
    </message>
    <message>
        <source>Keep the record of {officer}?</source>
        <translation>Cadw cofnod {officer}?</translation>
    </message>
    <message>
        <source>{school}, {place}: “{value}” will count. What no longer counts:</source>
        <translation>{school}, {place}: “{value}” fydd yn cyfrif. Yr hyn na fydd yn cyfrif mwyach:</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Cadw hwn</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Mynd yn ôl</translation>
    </message>
    <message>
        <source>Choose a school with a category in the table first.</source>
        <translation>Dewiswch ysgol â chategori yn y tabl yn gyntaf.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Ffeiliau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables for a spreadsheet (*.csv)</source>
        <translation>Tablau ar gyfer taenlen (*.csv)</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Cadw’r crynodeb</translation>
    </message>
    <message>
        <source>Writing the summary</source>
        <translation>Wrthi’n ysgrifennu’r crynodeb</translation>
    </message>
    <message>
        <source>Save the board pack</source>
        <translation>Cadw pecyn y bwrdd</translation>
    </message>
    <message>
        <source>Writing the board pack</source>
        <translation>Wrthi’n ysgrifennu pecyn y bwrdd</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Agor y ffeil</translation>
    </message>
    <message>
        <source>The summary was written: {path}</source>
        <translation>Ysgrifennwyd y crynodeb: {path}</translation>
    </message>
    <message>
        <source>Returns ({pattern});;All files (*)</source>
        <translation>Ffurflenni ({pattern});;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Take in returns</source>
        <translation>Derbyn ffurflenni</translation>
    </message>
    <message>
        <source>Verifying returns</source>
        <translation>Wrthi’n gwirio ffurflenni</translation>
    </message>
    <message>
        <source>{count} taken in</source>
        <translation>{count} wedi’u derbyn</translation>
    </message>
    <message>
        <source>return</source>
        <translation>ffurflen</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>ffurflen</translation>
    </message>
    <message>
        <source>Taking in returns</source>
        <translation>Wrthi’n derbyn ffurflenni</translation>
    </message>
</context>
<context>
    <name>BoardPlaces</name>
    <message>
        <source>Parts of the board’s work</source>
        <translation>Rhannau gwaith y bwrdd</translation>
    </message>
</context>
<context>
    <name>BoxCard</name>
    <message>
        <source>Post boxes</source>
        <translation>Blychau post</translation>
    </message>
    <message>
        <source>None yet. A post box is a folder that you share: on a stick, on a network drive, or one that OneDrive or Nextcloud keeps in step.</source>
        <translation>Dim un eto. Ffolder a rannwch yw blwch post: ar gof bach, ar yriant rhwydwaith, neu un y mae OneDrive neu Nextcloud yn ei gydamseru.</translation>
    </message>
    <message>
        <source>Choose a post box…</source>
        <translation>Dewis blwch post…</translation>
    </message>
    <message>
        <source>Use a server…</source>
        <translation>Defnyddio gweinydd…</translation>
    </message>
    <message>
        <source>Choose a post box</source>
        <translation>Dewis blwch post</translation>
    </message>
    <message>
        <source>Looking into the post box</source>
        <translation>Wrthi’n edrych yn y blwch post</translation>
    </message>
    <message>
        <source>Collecting the post</source>
        <translation>Wrthi’n casglu’r post</translation>
    </message>
    <message>
        <source>Putting the return into the post box</source>
        <translation>Wrthi’n rhoi’r ffurflen yn y blwch post</translation>
    </message>
    <message>
        <source>Post (*.ssio-post *.ssio-return *.ssio-set-up)</source>
        <translation>Post (*.ssio-post *.ssio-return *.ssio-set-up)</translation>
    </message>
    <message>
        <source>Put a file into the post box</source>
        <translation>Rhoi ffeil yn y blwch post</translation>
    </message>
    <message>
        <source>Putting the file into the post box</source>
        <translation>Wrthi’n rhoi’r ffeil yn y blwch post</translation>
    </message>
    <message>
        <source>Nothing waits here for you.</source>
        <translation>Nid oes dim yn aros amdanoch yma.</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Casglu</translation>
    </message>
    <message>
        <source>Drop my return there</source>
        <translation>Gollwng fy ffurflen yno</translation>
    </message>
    <message>
        <source>Put a file there…</source>
        <translation>Rhoi ffeil yno…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Edrych eto</translation>
    </message>
    <message>
        <source>Use it no more</source>
        <translation>Peidio â’i ddefnyddio mwyach</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Calendar</source>
        <translation>Calendr</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Diwrnodau</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mis</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Wythnos</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Tymor</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Gan bwy</translation>
    </message>
    <message>
        <source>My schools</source>
        <translation>Fy ysgolion</translation>
    </message>
    <message>
        <source>All schools</source>
        <translation>Pob ysgol</translation>
    </message>
    <message>
        <source>There are no schools to visit yet.</source>
        <translation>Nid oes ysgolion i ymweld â nhw eto.</translation>
    </message>
    <message>
        <source>Import the register of schools first, on the Schools page.</source>
        <translation>Mewnforiwch y gofrestr ysgolion yn gyntaf, ar dudalen Ysgolion.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Cynharach</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Yn ddiweddarach</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Ymweliad newydd</translation>
    </message>
</context>
<context>
    <name>CategoriesCard</name>
    <message>
        <source>Category, term by term</source>
        <translation>Categori, fesul tymor</translation>
    </message>
    <message>
        <source>Not categorised yet.</source>
        <translation>Heb ei chategoreiddio eto.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Tymor</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Awgrymwyd</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Show all {count} terms</source>
        <translation>Dangos pob un o’r {count} tymor</translation>
    </message>
    <message>
        <source>Open the categorisation of {term}</source>
        <translation>Agor y categoreiddiad ar gyfer {term}</translation>
    </message>
    <message>
        <source>Not completed.</source>
        <translation>Heb ei gwblhau.</translation>
    </message>
</context>
<context>
    <name>CategorisePage</name>
    <message>
        <source>Categorise a school</source>
        <translation>Categoreiddio ysgol</translation>
    </message>
    <message>
        <source>Go to step</source>
        <translation>Mynd i’r cam</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Categorisation, {term}</source>
        <translation>Categoreiddio, {term}</translation>
    </message>
    <message>
        <source>Choose the school and the term.</source>
        <translation>Dewiswch yr ysgol a’r tymor.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Cam {number} o {count}</translation>
    </message>
</context>
<context>
    <name>CategoryBars</name>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
</context>
<context>
    <name>CategoryPanel</name>
    <message>
        <source>The best fit informs your judgement; it does not make it. Choose the category you will stand by before the review board.</source>
        <translation>Mae’r ffit orau yn llywio eich barn; nid hi sy’n barnu. Dewiswch y categori y byddwch yn ei amddiffyn gerbron y bwrdd adolygu.</translation>
    </message>
    <message>
        <source>Your reason</source>
        <translation>Eich rheswm</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>Ffit orau</translation>
    </message>
    <message>
        <source>Last term</source>
        <translation>Tymor diwethaf</translation>
    </message>
    <message>
        <source>Your reason, because it differs from the best fit</source>
        <translation>Eich rheswm, gan ei fod yn wahanol i’r ffit orau</translation>
    </message>
    <message>
        <source>Your reason (optional)</source>
        <translation>Eich rheswm (dewisol)</translation>
    </message>
</context>
<context>
    <name>ChallengesTab</name>
    <message>
        <source>No school has challenged its category. The letter says how it can.</source>
        <translation>Nid oes yr un ysgol wedi herio ei chategori. Mae’r llythyr yn dweud sut y gall wneud hynny.</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Heriau</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Ateb…</translation>
    </message>
    <message>
        <source>Open the school</source>
        <translation>Agor yr ysgol</translation>
    </message>
    <message>
        <source>Record a challenge…</source>
        <translation>Cofnodi her…</translation>
    </message>
    <message>
        <source>To be answered by {day}</source>
        <translation>I’w hateb erbyn {day}</translation>
    </message>
    <message>
        <source>Answered on {day} by {name}</source>
        <translation>Atebwyd ar {day} gan {name}</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Everything that was done in this store, the latest first. Nothing is deleted.</source>
        <translation>Popeth a wnaed yn y storfa hon, y diweddaraf yn gyntaf. Ni ddilëir dim.</translation>
    </message>
    <message>
        <source>School or words of the change</source>
        <translation>Ysgol neu eiriau’r newid</translation>
    </message>
    <message>
        <source>Day, such as 14 October 2026</source>
        <translation>Diwrnod, megis 14 Hydref 2026</translation>
    </message>
    <message>
        <source>That is not a day.</source>
        <translation>Nid yw hwnnw’n ddiwrnod.</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words, or another day.</source>
        <translation>Ni chafwyd dim. Rhowch gynnig ar lai o eiriau, neu ddiwrnod arall.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Dangos mwy</translation>
    </message>
    <message>
        <source>Cannot be undone. {why}</source>
        <translation>Ni ellir ei ddad-wneud. {why}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Cymharu</translation>
    </message>
    <message>
        <source>Show the history of the visit: {change}</source>
        <translation>Dangos hanes yr ymweliad: {change}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Dad-wnaed</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dad-wneud</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>Dad-wneud: {change}</translation>
    </message>
</context>
<context>
    <name>CheckAnswers</name>
    <message>
        <source>Not answered (optional)</source>
        <translation>Heb ei ateb (dewisol)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Change: {question}</source>
        <translation>Newid: {question}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ddim eto</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Factual accuracy</source>
        <translation>Cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Pob gwiriad</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>Yn ôl i’r nodyn</translation>
    </message>
    <message>
        <source>No visit is chosen</source>
        <translation>Ni ddewiswyd ymweliad</translation>
    </message>
    <message>
        <source>Open a visit and choose “Accuracy”, or choose a check of the list.</source>
        <translation>Agorwch ymweliad a dewiswch “Cywirdeb”, neu dewiswch wiriad o’r rhestr.</translation>
    </message>
    <message>
        <source>Show all checks</source>
        <translation>Dangos pob gwiriad</translation>
    </message>
    <message>
        <source>Factual accuracy: {school}</source>
        <translation>Cywirdeb ffeithiol: {school}</translation>
    </message>
    <message>
        <source>This report was issued without a check by the school.</source>
        <translation>Cyhoeddwyd yr adroddiad hwn heb wiriad gan yr ysgol.</translation>
    </message>
    <message>
        <source>This visit was withdrawn.</source>
        <translation>Tynnwyd yr ymweliad hwn yn ôl.</translation>
    </message>
    <message>
        <source>There is no draft to send</source>
        <translation>Nid oes drafft i’w anfon</translation>
    </message>
    <message>
        <source>Make the note final first. Its draft can then go to the school.</source>
        <translation>Gwnewch y nodyn yn derfynol yn gyntaf. Yna gall ei ddrafft fynd i’r ysgol.</translation>
    </message>
    <message>
        <source>Go to the note</source>
        <translation>Mynd i’r nodyn</translation>
    </message>
    <message>
        <source>Make the note final again before it is issued.</source>
        <translation>Gwnewch y nodyn yn derfynol eto cyn ei gyhoeddi.</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Cadw’r drafft</translation>
    </message>
    <message>
        <source>Another reply</source>
        <translation>Ymateb arall</translation>
    </message>
    <message>
        <source>The school’s reply</source>
        <translation>Ymateb yr ysgol</translation>
    </message>
    <message>
        <source>The PDF form, as the school filled it in and saved it</source>
        <translation>Y ffurflen PDF, fel y llenwodd a chadwodd yr ysgol hi</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Ffeiliau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Type the reply in</source>
        <translation>Teipio’r ymateb</translation>
    </message>
    <message>
        <source>The draft is in {name}.</source>
        <translation>Mae’r drafft yn {name}.</translation>
    </message>
    <message>
        <source>End the check</source>
        <translation>Dod â’r gwiriad i ben</translation>
    </message>
    <message>
        <source>Why is it ended before its day? The reason stays in the record.</source>
        <translation>Pam y daw i ben cyn ei ddiwrnod? Mae’r rheswm yn aros yn y cofnod.</translation>
    </message>
    <message>
        <source>Say why the check is ended before its day.</source>
        <translation>Dywedwch pam y daw’r gwiriad i ben cyn ei ddiwrnod.</translation>
    </message>
    <message>
        <source>The day of the reply is missing.</source>
        <translation>Mae diwrnod yr ymateb ar goll.</translation>
    </message>
    <message>
        <source>Enter it as day, month and year, such as 3 11 2026.</source>
        <translation>Rhowch ef fel diwrnod, mis a blwyddyn, megis 3 11 2026.</translation>
    </message>
    <message>
        <source>Check a report</source>
        <translation>Gwirio adroddiad</translation>
    </message>
    <message>
        <source>Is this PDF what was issued, and what has been amended since?</source>
        <translation>Ai’r PDF hwn yw’r hyn a gyhoeddwyd, a beth a ddiwygiwyd ers hynny?</translation>
    </message>
    <message>
        <source>The PDF of a report, as it was sent or saved</source>
        <translation>PDF adroddiad, fel yr anfonwyd neu y cadwyd ef</translation>
    </message>
    <message>
        <source>Reports (*.pdf)</source>
        <translation>Adroddiadau (*.pdf)</translation>
    </message>
    <message>
        <source>What the file says it is</source>
        <translation>Beth mae’r ffeil yn dweud ei bod</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): {digest}</source>
        <translation>Ôl bys (SHA-256): {digest}</translation>
    </message>
    <message>
        <source>What differs from the record</source>
        <translation>Beth sy’n wahanol i’r cofnod</translation>
    </message>
    <message>
        <source>Amended since</source>
        <translation>Diwygiwyd ers hynny</translation>
    </message>
    <message>
        <source>What the amendments changed</source>
        <translation>Beth a newidiodd y diwygiadau</translation>
    </message>
    <message>
        <source>Look at the reply</source>
        <translation>Edrych ar yr ateb</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Agor yr ymweliad</translation>
    </message>
    <message>
        <source>Take this visit in</source>
        <translation>Derbyn yr ymweliad hwn</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>and {n} more</source>
        <translation>a {n} arall</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Gwerth cael golwg</translation>
    </message>
    <message>
        <source>Check your answers</source>
        <translation>Gwirio eich atebion</translation>
    </message>
    <message>
        <source>Still missing before the category can be completed</source>
        <translation>Ar goll o hyd cyn y gellir cwblhau’r categori</translation>
    </message>
    <message>
        <source>Best fit: {fit}</source>
        <translation>Ffit orau: {fit}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Camau nesaf</translation>
    </message>
    <message>
        <source>{criterion} (category {code})</source>
        <translation>{criterion} (categori {code})</translation>
    </message>
    <message>
        <source>Factors present</source>
        <translation>Ffactorau sy’n bresennol</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Recovery code</source>
        <translation>Cod adfer</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Cyfrinymadrodd neu god adfer</translation>
    </message>
    <message>
        <source>There is no recovery code. If the passphrase is forgotten, nobody can open the store: make a code, print it, and put it into a safe.</source>
        <translation>Nid oes cod adfer. Os anghofir y cyfrinymadrodd, ni all neb agor y storfa: gwnewch god, argraffwch ef, a rhowch ef mewn sêff.</translation>
    </message>
    <message>
        <source>On {day} you chose to do without one.</source>
        <translation>Ar {day} dewisoch wneud heb un.</translation>
    </message>
    <message>
        <source>The recovery code is on sheet {sheet}, made on {day}. Another takes its place.</source>
        <translation>Mae’r cod adfer ar daflen {sheet}, a wnaed ar {day}. Bydd un arall yn cymryd ei le.</translation>
    </message>
    <message>
        <source>Make a recovery code…</source>
        <translation>Gwneud cod adfer…</translation>
    </message>
    <message>
        <source>Take the code back</source>
        <translation>Tynnu’r cod yn ôl</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Cod adfer</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, this code opens the store; without it nobody can. Whoever has it and the store’s files can read everything: print it or write it down, and put it into a safe. It is shown this once.</source>
        <translation>Os anghofir y cyfrinymadrodd, mae’r cod hwn yn agor y storfa; hebddo ni all neb. Gall pwy bynnag sydd â’r cod a ffeiliau’r storfa ddarllen popeth: argraffwch ef neu ei ysgrifennu, a’i roi mewn sêff. Dim ond unwaith y caiff ei ddangos.</translation>
    </message>
    <message>
        <source>Code of sheet {id}</source>
        <translation>Cod taflen {id}</translation>
    </message>
    <message>
        <source>Its last group</source>
        <translation>Ei grŵp olaf</translation>
    </message>
    <message>
        <source>Type it from the paper, to show that you have it.</source>
        <translation>Teipiwch ef o’r papur, i ddangos ei fod gennych.</translation>
    </message>
    <message>
        <source>Use this code</source>
        <translation>Defnyddio’r cod hwn</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>Save the sheet as PDF…</source>
        <translation>Cadw’r daflen fel PDF…</translation>
    </message>
    <message>
        <source>“Not now” changes nothing: you can make a code in the settings.</source>
        <translation>Nid yw “Nid nawr” yn newid dim: gallwch wneud cod yn y gosodiadau.</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Cadw’r daflen adfer</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>taflen-adfer.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet is in {place}. Print it, and delete the file.</source>
        <translation>Mae’r daflen yn {place}. Argraffwch hi, a dilëwch y ffeil.</translation>
    </message>
    <message>
        <source>That is not the last group of this code.</source>
        <translation>Nid dyna grŵp olaf y cod hwn.</translation>
    </message>
</context>
<context>
    <name>CodeReminder</name>
    <message>
        <source>Make a recovery code</source>
        <translation>Gwneud cod adfer</translation>
    </message>
    <message>
        <source>Do without one</source>
        <translation>Gwneud heb un</translation>
    </message>
    <message>
        <source>There is no recovery code yet</source>
        <translation>Nid oes cod adfer eto</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, nobody can open this store. A code on paper in a safe can: it takes a minute to make one.</source>
        <translation>Os anghofir y cyfrinymadrodd, ni all neb agor y storfa hon. Gall cod ar bapur mewn sêff wneud hynny: mae gwneud un yn cymryd munud.</translation>
    </message>
    <message>
        <source>It is noted that this store is to have no recovery code.</source>
        <translation>Nodwyd nad yw’r storfa hon i gael cod adfer.</translation>
    </message>
    <message>
        <source>You can make one in the settings at any time.</source>
        <translation>Gallwch wneud un yn y gosodiadau unrhyw bryd.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Dod o hyd i orchymyn</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Beth hoffech chi ei wneud?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Chwilio gorchmynion</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Gorchmynion</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Nid oes gorchymyn o’r enw hwnnw.</translation>
    </message>
</context>
<context>
    <name>CommentList</name>
    <message>
        <source>Comments ({count})</source>
        <translation>Sylwadau ({count})</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Sylwadau</translation>
    </message>
    <message>
        <source>The officer asks: {note}</source>
        <translation>Mae’r swyddog yn gofyn: {note}</translation>
    </message>
    <message>
        <source>Nothing was said of this report yet.</source>
        <translation>Ni ddywedwyd dim am yr adroddiad hwn eto.</translation>
    </message>
    <message>
        <source>Passage changed since</source>
        <translation>Newidiwyd y darn ers hynny</translation>
    </message>
    <message>
        <source>{name}, version {number}</source>
        <translation>{name}, fersiwn {number}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tynnu’n ôl</translation>
    </message>
    <message>
        <source>Take back: {place}</source>
        <translation>Tynnu’n ôl: {place}</translation>
    </message>
</context>
<context>
    <name>ConflictList</name>
    <message>
        <source>Records that differ</source>
        <translation>Cofnodion sy’n gwahaniaethu</translation>
    </message>
    <message>
        <source>Two officers recorded different things, neither knowing of the other. Keep one; the other stays in the history, and keeping can be undone.</source>
        <translation>Cofnododd dau swyddog bethau gwahanol, heb i’r naill wybod am y llall. Cadwch un; mae’r llall yn aros yn yr hanes, a gellir dad-wneud y dewis.</translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation>Dangos mwy ({count})</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Cadw hwn</translation>
    </message>
    <message>
        <source>{school}, {place} {detail}: keep “{value}” by {officer}, {moment}</source>
        <translation>{school}, {place} {detail}: cadw “{value}” gan {officer}, {moment}</translation>
    </message>
</context>
<context>
    <name>ConflictsCard</name>
    <message>
        <source>Records that differ</source>
        <translation>Cofnodion sy’n gwahaniaethu</translation>
    </message>
    <message>
        <source>Officers recorded different things at the same time. The later one is shown until one of them is chosen.</source>
        <translation>Cofnododd swyddogion bethau gwahanol ar yr un pryd. Dangosir yr un diweddarach nes dewis un ohonynt.</translation>
    </message>
    <message>
        <source>{officer}, {day}, {time}</source>
        <translation>{officer}, {day}, {time}</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Cadw hwn</translation>
    </message>
    <message>
        <source>Keep “{value}” for {place}</source>
        <translation>Cadw “{value}” ar gyfer {place}</translation>
    </message>
    <message>
        <source>Categorisation</source>
        <translation>Categoreiddiad</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Ymweliad</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>Chair of governors</source>
        <translation>Cadeirydd y llywodraethwyr</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Dim byd</translation>
    </message>
    <message>
        <source>An entry of {count} facts</source>
        <translation>Cofnod o {count} ffaith</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Add a contact</source>
        <translation>Ychwanegu cyswllt</translation>
    </message>
    <message>
        <source>Role, such as deputy or SEN co-ordinator</source>
        <translation>Rôl, megis dirprwy neu gydlynydd AAA</translation>
    </message>
    <message>
        <source>Name (leave blank to take the role away)</source>
        <translation>Enw (gadewch yn wag i dynnu’r rôl)</translation>
    </message>
    <message>
        <source>Record the contact</source>
        <translation>Cofnodi’r cyswllt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Enter the person’s role</source>
        <translation>Rhowch rôl y person</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>Contacts</source>
        <translation>Cysylltiadau</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Ychwanegu cyswllt</translation>
    </message>
    <message>
        <source>Headteacher</source>
        <translation>Pennaeth</translation>
    </message>
    <message>
        <source>Chair of governors</source>
        <translation>Cadeirydd y llywodraethwyr</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>Nid enwir neb eto.</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Contents of the help</source>
        <translation>Cynnwys y cymorth</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Ar y dudalen hon</translation>
    </message>
</context>
<context>
    <name>CriterionCard</name>
    <message>
        <source>Matters most here</source>
        <translation>Y pwysicaf yma</translation>
    </message>
    <message>
        <source>Matters most here: {criterion}</source>
        <translation>Y pwysicaf yma: {criterion}</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Evidence: {criterion}</source>
        <translation>Tystiolaeth: {criterion}</translation>
    </message>
    <message>
        <source>From the record: {reason}</source>
        <translation>O’r cofnod: {reason}</translation>
    </message>
    <message>
        <source>From {term}</source>
        <translation>O {term}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Cadarnhawyd</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Newydd</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mis</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Blwyddyn</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>Nothing on this day.</source>
        <translation>Dim byd ar y diwrnod hwn.</translation>
    </message>
    <message>
        <source>Entries of the day</source>
        <translation>Cofnodion y diwrnod</translation>
    </message>
    <message>
        <source>New visit on this day</source>
        <translation>Ymweliad newydd ar y diwrnod hwn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Move to another day…</source>
        <translation>Symud i ddiwrnod arall…</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>The board’s decision on {school}</source>
        <translation>Penderfyniad y bwrdd ar {school}</translation>
    </message>
    <message>
        <source>{officer} judged {category}.</source>
        <translation>Barnodd {officer} {category}.</translation>
    </message>
    <message>
        <source>The officer</source>
        <translation>Y swyddog</translation>
    </message>
    <message>
        <source>Category that the board decides on</source>
        <translation>Categori y mae’r bwrdd yn penderfynu arno</translation>
    </message>
    <message>
        <source>Reason, where it is another than the officer’s</source>
        <translation>Rheswm, lle mae’n wahanol i un y swyddog</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Cofnodi’r penderfyniad</translation>
    </message>
    <message>
        <source>Enter the reason for deciding otherwise.</source>
        <translation>Rhowch y rheswm dros benderfynu’n wahanol.</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Report to read</source>
        <translation>Adroddiad i’w ddarllen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Return to the officer…</source>
        <translation>Dychwelyd i’r swyddog…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Cymeradwyo</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Yr adroddiad</translation>
    </message>
    <message>
        <source>Comments and wording</source>
        <translation>Sylwadau a geiriad</translation>
    </message>
    <message>
        <source>No report is on the desk</source>
        <translation>Nid oes adroddiad ar y ddesg</translation>
    </message>
    <message>
        <source>Choose one that waits on the Quality assurance page.</source>
        <translation>Dewiswch un sy’n aros ar y dudalen Sicrhau ansawdd.</translation>
    </message>
    <message>
        <source>Go to Quality assurance</source>
        <translation>Mynd i Sicrhau ansawdd</translation>
    </message>
    <message>
        <source>{form}, by {officer}, version {number}</source>
        <translation>{form}, gan {officer}, fersiwn {number}</translation>
    </message>
    <message>
        <source>Return the report</source>
        <translation>Dychwelyd yr adroddiad</translation>
    </message>
    <message>
        <source>What is to be changed? Comments that were made go along.</source>
        <translation>Beth sydd i’w newid? Mae’r sylwadau a wnaed yn mynd gydag ef.</translation>
    </message>
    <message>
        <source>Return to the officer</source>
        <translation>Dychwelyd at y swyddog</translation>
    </message>
    <message>
        <source>Say what is to be changed, or make a comment first.</source>
        <translation>Dywedwch beth sydd i’w newid, neu gwnewch sylw yn gyntaf.</translation>
    </message>
</context>
<context>
    <name>DisclosurePage</name>
    <message>
        <source>Answer a request</source>
        <translation>Ateb cais</translation>
    </message>
    <message>
        <source>What is held of a person or a school, given out with redactions and a log.</source>
        <translation>Yr hyn a gedwir am berson neu ysgol, wedi’i roi allan gyda golygiadau a log.</translation>
    </message>
    <message>
        <source>Also what was replaced or withdrawn</source>
        <translation>Hefyd yr hyn a ddisodlwyd neu a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Whom or what it is about</source>
        <translation>Am bwy neu am beth y mae</translation>
    </message>
    <message>
        <source>A name or other words</source>
        <translation>Enw neu eiriau eraill</translation>
    </message>
    <message>
        <source>As it was written.</source>
        <translation>Fel y’i hysgrifennwyd.</translation>
    </message>
    <message>
        <source>URN of the school</source>
        <translation>URN yr ysgol</translation>
    </message>
    <message>
        <source>Find what is held</source>
        <translation>Dod o hyd i’r hyn a gedwir</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>Beth a gedwir</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Darnau</translation>
    </message>
    <message>
        <source>Those with a tick go into the pack. Space takes a tick away.</source>
        <translation>Bydd y rhai â thic yn mynd i’r pecyn. Mae’r bylchwr yn tynnu tic.</translation>
    </message>
    <message>
        <source>The chosen passage</source>
        <translation>Y darn a ddewiswyd</translation>
    </message>
    <message>
        <source>The pack</source>
        <translation>Y pecyn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Such as the number of the request.</source>
        <translation>Megis rhif y cais.</translation>
    </message>
    <message>
        <source>A text, a PDF and the log of redactions, in a new folder. They are not encrypted. The log says how often and why, not what.</source>
        <translation>Testun, PDF a log y golygiadau, mewn ffolder newydd. Nid ydynt wedi’u hamgryptio. Mae’r log yn dweud pa mor aml a pham, nid beth.</translation>
    </message>
    <message>
        <source>Write the pack…</source>
        <translation>Ysgrifennu’r pecyn…</translation>
    </message>
    <message>
        <source> (replaced or withdrawn)</source>
        <translation> (wedi’i ddisodli neu ei dynnu’n ôl)</translation>
    </message>
    <message>
        <source>passage is held</source>
        <translation>darn a gedwir</translation>
    </message>
    <message>
        <source>passages are held</source>
        <translation>darn a gedwir</translation>
    </message>
    <message>
        <source>Nothing is held in which this stands. Check the spelling, or the URN.</source>
        <translation>Ni chedwir dim y mae hyn yn ymddangos ynddo. Gwiriwch y sillafiad, neu’r URN.</translation>
    </message>
    <message>
        <source>The pack has no title.</source>
        <translation>Nid oes teitl gan y pecyn.</translation>
    </message>
    <message>
        <source>Where the folder of the pack is to be made</source>
        <translation>Ble i wneud ffolder y pecyn</translation>
    </message>
    <message>
        <source>disclosure</source>
        <translation>datgeliad</translation>
    </message>
    <message>
        <source>Writing the pack</source>
        <translation>Wrthi’n ysgrifennu’r pecyn</translation>
    </message>
    <message>
        <source>The pack is in {folder}: {items} passages, {times} redactions.</source>
        <translation>Mae’r pecyn yn {folder}: {items} darn, {times} golygiad.</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>Tudalennau’r ddogfen</translation>
    </message>
    <message>
        <source>Back to the school</source>
        <translation>Yn ôl i’r ysgol</translation>
    </message>
    <message>
        <source>No document is chosen</source>
        <translation>Ni ddewiswyd dogfen</translation>
    </message>
    <message>
        <source>Those of your schools are in the menu above; those of one are on its page.</source>
        <translation>Mae rhai eich ysgolion chi yn y ddewislen uchod; mae rhai un ysgol ar ei thudalen.</translation>
    </message>
    <message>
        <source>Show all schools</source>
        <translation>Dangos pob ysgol</translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
    <message>
        <source>Report of {day}, {kind}</source>
        <translation>Adroddiad {day}, {kind}</translation>
    </message>
</context>
<context>
    <name>DropEditor</name>
    <message>
        <source>Choose one</source>
        <translation>Dewiswch un</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Dim ateb</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>There is a problem</source>
        <translation>Mae problem</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>From the register</source>
        <translation>O’r gofrestr</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>{status}, {day}</source>
        <translation>{status}, {day}</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Oedrannau</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Disgyblion</translation>
    </message>
    <message>
        <source>Sixth form</source>
        <translation>Chweched dosbarth</translation>
    </message>
    <message>
        <source>Early years</source>
        <translation>Blynyddoedd cynnar</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Pennaeth</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Ymddiriedolaeth</translation>
    </message>
    <message>
        <source>Federation</source>
        <translation>Ffederasiwn</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Awdurdod</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Gwefan</translation>
    </message>
    <message>
        <source>As at {day}, from {source}</source>
        <translation>Fel yr oedd ar {day}, o {source}</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Term</source>
        <translation>Tymor</translation>
    </message>
    <message>
        <source>Show the school’s page</source>
        <translation>Dangos tudalen yr ysgol</translation>
    </message>
    <message>
        <source>The last judgement</source>
        <translation>Y farn ddiwethaf</translation>
    </message>
    <message>
        <source>The school was not categorised before.</source>
        <translation>Ni chategoreiddiwyd yr ysgol o’r blaen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Camau nesaf</translation>
    </message>
    <message>
        <source>The best fit suggested the same.</source>
        <translation>Awgrymodd y ffit orau yr un peth.</translation>
    </message>
    <message>
        <source>The best fit suggested {category}.</source>
        <translation>Awgrymodd y ffit orau {category}.</translation>
    </message>
    <message>
        <source>New since {day}</source>
        <translation>Newydd ers {day}</translation>
    </message>
    <message>
        <source>No inspection, no visit, and nothing in the register.</source>
        <translation>Dim arolygiad, dim ymweliad, a dim byd yn y gofrestr.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>The school</source>
        <translation>Yr ysgol</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Oedrannau</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Disgyblion</translation>
    </message>
    <message>
        <source>Sixth form</source>
        <translation>Chweched dosbarth</translation>
    </message>
    <message>
        <source>Early years</source>
        <translation>Blynyddoedd cynnar</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Pennaeth</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Latest inspections</source>
        <translation>Arolygiadau diweddaraf</translation>
    </message>
    <message>
        <source>No inspection was imported.</source>
        <translation>Ni fewnforiwyd unrhyw arolygiad.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>No report was asked to be read yet.</source>
        <translation>Ni ofynnwyd am ddarllen unrhyw adroddiad eto.</translation>
    </message>
    <message>
        <source>Quality assurance by term</source>
        <translation>Sicrhau ansawdd fesul tymor</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Tymor</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gofynnwyd</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atebwyd</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Wedi dychwelyd</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>Days, median</source>
        <translation>Diwrnodau, canolrif</translation>
    </message>
    <message>
        <source>Days, longest</source>
        <translation>Diwrnodau, hiraf</translation>
    </message>
    <message>
        <source>Working days from asking to answer</source>
        <translation>Diwrnodau gwaith o ofyn i ateb</translation>
    </message>
    <message>
        <source>Nothing was answered yet.</source>
        <translation>Nid atebwyd dim eto.</translation>
    </message>
    <message>
        <source>{days} days, median of {count}</source>
        <translation>{days} diwrnod, canolrif o {count}</translation>
    </message>
</context>
<context>
    <name>FileZone</name>
    <message>
        <source>A CSV file, as it was downloaded</source>
        <translation>Ffeil CSV, fel y’i lawrlwythwyd</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>Tablau (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Dewis y ffeil…</translation>
    </message>
    <message>
        <source>Drop the file here, or choose it</source>
        <translation>Gollyngwch y ffeil yma, neu dewiswch hi</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Dewis y ffeil</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Dewis un arall…</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Files of this visit</source>
        <translation>Ffeiliau’r ymweliad hwn</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Ychwanegu ffeil…</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Gludo llun</translation>
    </message>
    <message>
        <source>Show files</source>
        <translation>Dangos ffeiliau</translation>
    </message>
    <message>
        <source>Keep place and date in photos</source>
        <translation>Cadw lle a dyddiad mewn lluniau</translation>
    </message>
    <message>
        <source>List of files</source>
        <translation>Rhestr ffeiliau</translation>
    </message>
    <message>
        <source>Add files to this visit</source>
        <translation>Ychwanegu ffeiliau at yr ymweliad hwn</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Pob ffeil (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no picture.</source>
        <translation>Nid oes llun ar y clipfwrdd.</translation>
    </message>
    <message>
        <source>Copy a picture first, then choose “Paste a picture”.</source>
        <translation>Copïwch lun yn gyntaf, yna dewiswch “Gludo llun”.</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>llun a ludwyd</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Cadw copi</translation>
    </message>
    <message>
        <source>A copy was saved, not encrypted: {path}</source>
        <translation>Cadwyd copi, heb ei amgryptio: {path}</translation>
    </message>
    <message>
        <source>What does “{name}” show? In a sentence, for those who cannot see it.</source>
        <translation>Beth mae “{name}” yn ei ddangos? Mewn brawddeg, i’r rhai na allant ei weld.</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Beth mae’r llun yn ei ddangos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ffeil</translation>
    </message>
    <message>
        <source>files</source>
        <translation>ffeil</translation>
    </message>
    <message>
        <source>No files yet. Add photos or documents, or drop them here.</source>
        <translation>Dim ffeiliau eto. Ychwanegwch luniau neu ddogfennau, neu gollyngwch hwy yma.</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>Cuddio ffeiliau</translation>
    </message>
    <message>
        <source>Nobody said what it shows</source>
        <translation>Ni ddywedodd neb beth y mae’n ei ddangos</translation>
    </message>
    <message>
        <source>The file itself is not in this store</source>
        <translation>Nid yw’r ffeil ei hun yn y storfa hon</translation>
    </message>
    <message>
        <source>Print in the report</source>
        <translation>Argraffu yn yr adroddiad</translation>
    </message>
    <message>
        <source>Print {name} in the report</source>
        <translation>Argraffu {name} yn yr adroddiad</translation>
    </message>
    <message>
        <source>Words…</source>
        <translation>Geiriau…</translation>
    </message>
    <message>
        <source>Words of {name}</source>
        <translation>Geiriau {name}</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Cadw copi…</translation>
    </message>
    <message>
        <source>Save a copy of {name}</source>
        <translation>Cadw copi o {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Tynnu {name}</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Wording ({count})</source>
        <translation>Geiriad ({count})</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Geiriad</translation>
    </message>
    <message>
        <source>Our word</source>
        <translation>Ein gair ni</translation>
    </message>
    <message>
        <source>Take it as the authority’s own: it is not found again.</source>
        <translation>Ei gymryd fel un yr awdurdod ei hun: nis canfyddir eto.</translation>
    </message>
    <message>
        <source>Our word: {word}</source>
        <translation>Ein gair ni: {word}</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ni chafwyd dim.</translation>
    </message>
</context>
<context>
    <name>FitTable</name>
    <message>
        <source>Best fit</source>
        <translation>Ffit orau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>dim yn hysbys</translation>
    </message>
    <message>
        <source>{percent} % · {met} met, {partly} partly, {not_met} not</source>
        <translation>{percent} % · {met} wedi’u bodloni, {partly} yn rhannol, {not_met} heb eu bodloni</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Number {0} was removed.</source>
        <translation>Tynnwyd rhif {0}.</translation>
    </message>
    <message>
        <source>Section {0} of {1}</source>
        <translation>Adran {0} o {1}</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Adran</translation>
    </message>
</context>
<context>
    <name>FormsOnPaperPage</name>
    <message>
        <source>Forms on paper</source>
        <translation>Ffurflenni ar bapur</translation>
    </message>
    <message>
        <source>For when the laptop stays in the bag: print, write, and type in later.</source>
        <translation>Ar gyfer pan fydd y gliniadur yn aros yn y bag: argraffu, ysgrifennu, a theipio’n ddiweddarach.</translation>
    </message>
    <message>
        <source>Form to print</source>
        <translation>Ffurflen i’w hargraffu</translation>
    </message>
    <message>
        <source>School to print it for</source>
        <translation>Ysgol i’w hargraffu ar ei chyfer</translation>
    </message>
    <message>
        <source>Show the blank form</source>
        <translation>Dangos y ffurflen wag</translation>
    </message>
    <message>
        <source>Form, as the foot of the paper has it</source>
        <translation>Ffurflen, fel y mae ar waelod y papur</translation>
    </message>
    <message>
        <source>School that was visited</source>
        <translation>Ysgol yr ymwelwyd â hi</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Dyddiad yr ymweliad</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Ysgrifennwyd ar</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Ysgrifennwyd gan</translation>
    </message>
    <message>
        <source>Begin typing in</source>
        <translation>Dechrau teipio</translation>
    </message>
    <message>
        <source>No school is called that.</source>
        <translation>Nid oes ysgol o’r enw hwnnw.</translation>
    </message>
    <message>
        <source>Name the school that was visited.</source>
        <translation>Enwch yr ysgol yr ymwelwyd â hi.</translation>
    </message>
    <message>
        <source>Enter the date of the visit, such as 3 11 2026.</source>
        <translation>Rhowch ddyddiad yr ymweliad, megis 3 11 2026.</translation>
    </message>
    <message>
        <source>Enter the day as day, month and year, such as 3 11 2026.</source>
        <translation>Rhowch y diwrnod fel diwrnod, mis a blwyddyn, megis 3 11 2026.</translation>
    </message>
    <message>
        <source>There are no schools yet</source>
        <translation>Nid oes ysgolion eto</translation>
    </message>
    <message>
        <source>Import the register of schools first, on the Schools page.</source>
        <translation>Mewnforiwch y gofrestr ysgolion yn gyntaf, ar dudalen Ysgolion.</translation>
    </message>
    <message>
        <source>Name or URN; empty for any school</source>
        <translation>Enw neu URN; gwag ar gyfer unrhyw ysgol</translation>
    </message>
    <message>
        <source>Name or URN</source>
        <translation>Enw neu URN</translation>
    </message>
    <message>
        <source>Print a blank form</source>
        <translation>Argraffu ffurflen wag</translation>
    </message>
    <message>
        <source>Every question with its number and room to write. For one school, what is known of it and what the last visit agreed are printed already.</source>
        <translation>Pob cwestiwn gyda’i rif a lle i ysgrifennu. Ar gyfer un ysgol, mae’r hyn sy’n hysbys amdani a’r hyn y cytunwyd arno yn yr ymweliad diwethaf wedi’u hargraffu eisoes.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>School (optional)</source>
        <translation>Ysgol (dewisol)</translation>
    </message>
    <message>
        <source>Type in a paper note</source>
        <translation>Teipio nodyn papur</translation>
    </message>
    <message>
        <source>The note opens with the numbers of the paper beside the questions. The record keeps who wrote it and when.</source>
        <translation>Mae’r nodyn yn agor gyda rhifau’r papur wrth ymyl y cwestiynau. Mae’r cofnod yn cadw pwy a’i hysgrifennodd a phryd.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Written on (if it was another day)</source>
        <translation>Ysgrifennwyd ar (os oedd yn ddiwrnod arall)</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Forms</source>
        <translation>Ffurflenni</translation>
    </message>
    <message>
        <source>Install a form…</source>
        <translation>Gosod ffurflen…</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ymddeol</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>Ei gynnig eto</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Rhoi cynnig arni</translation>
    </message>
    <message>
        <source>Printed blank</source>
        <translation>Ffurflen wag brintiedig</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Beth a newidiodd</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>O’i gymharu â</translation>
    </message>
    <message>
        <source>Choose the form</source>
        <translation>Dewis y ffurflen</translation>
    </message>
    <message>
        <source>Forms (*.xlsx *.xls)</source>
        <translation>Ffurflenni (*.xlsx *.xls)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Pob ffeil (*)</translation>
    </message>
    <message>
        <source>No forms yet</source>
        <translation>Dim ffurflenni eto</translation>
    </message>
    <message>
        <source>Install a form from a workbook, or drop one here.</source>
        <translation>Gosodwch ffurflen o lyfr gwaith, neu gollyngwch un yma.</translation>
    </message>
    <message>
        <source>{form}, version {version}</source>
        <translation>{form}, fersiwn {version}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Fersiwn {version}</translation>
    </message>
    <message>
        <source>Nothing that is asked differs.</source>
        <translation>Nid oes dim a ofynnir yn wahanol.</translation>
    </message>
    <message>
        <source>There is no other version of this form here.</source>
        <translation>Nid oes fersiwn arall o’r ffurflen hon yma.</translation>
    </message>
    <message>
        <source>About the chosen form</source>
        <translation>Am y ffurflen a ddewiswyd</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Back to where I was</source>
        <translation>Yn ôl i’r lle yr oeddwn</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chwilio’r cymorth</translation>
    </message>
    <message>
        <source>Nothing in the help fits these words.</source>
        <translation>Nid oes dim yn y cymorth sy’n cyfateb i’r geiriau hyn.</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Tudalen y cymorth</translation>
    </message>
    <message>
        <source>The help is not here</source>
        <translation>Nid yw’r cymorth yma</translation>
    </message>
    <message>
        <source>Its texts did not come with the program. Install the program again.</source>
        <translation>Ni ddaeth ei destunau gyda’r rhaglen. Gosodwch y rhaglen eto.</translation>
    </message>
    <message>
        <source>{count} found, first: {title}</source>
        <translation>Cafwyd {count}, y cyntaf: {title}</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>The story so far</source>
        <translation>Y stori hyd yn hyn</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Arolygiadau</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Ymweliadau</translation>
    </message>
    <message>
        <source>Sep {year}</source>
        <translation>Medi {year}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>Hafan</translation>
    </message>
    <message>
        <source>The review board</source>
        <translation>Y bwrdd adolygu</translation>
    </message>
    <message>
        <source>You have no schools of your own here. Take in officers’ returns and look at every school’s category on the Board page.</source>
        <translation>Nid oes gennych ysgolion eich hun yma. Derbyniwch ffurflenni’r swyddogion ac edrychwch ar gategori pob ysgol ar dudalen y Bwrdd.</translation>
    </message>
    <message>
        <source>Go to the board</source>
        <translation>Mynd i’r bwrdd</translation>
    </message>
    <message>
        <source>A backup was made and proved by opening it: {name}.</source>
        <translation>Gwnaed copi wrth gefn a’i brofi drwy ei agor: {name}.</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Wrthi’n gwneud copi wrth gefn</translation>
    </message>
    <message>
        <source>Your caseload</source>
        <translation>Eich llwyth achosion</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>{schools}, by latest category</source>
        <translation>{schools}, yn ôl y categori diweddaraf</translation>
    </message>
    <message>
        <source>Movement this term</source>
        <translation>Symudiad y tymor hwn</translation>
    </message>
    <message>
        <source>Every school was visited this term.</source>
        <translation>Ymwelwyd â phob ysgol y tymor hwn.</translation>
    </message>
    <message>
        <source>Without a visit this term: {schools}</source>
        <translation>Heb ymweliad y tymor hwn: {schools}</translation>
    </message>
    <message>
        <source>Done lately</source>
        <translation>Gwnaed yn ddiweddar</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (dad-wnaed)</translation>
    </message>
    <message>
        <source>Nothing was recorded yet.</source>
        <translation>Ni chofnodwyd dim eto.</translation>
    </message>
    <message>
        <source>Three steps to begin</source>
        <translation>Tri cham i ddechrau</translation>
    </message>
    <message>
        <source>Import the register of schools</source>
        <translation>Mewnforio’r gofrestr ysgolion</translation>
    </message>
    <message>
        <source>The file that the government publishes, with every school of your area.</source>
        <translation>Y ffeil y mae’r llywodraeth yn ei chyhoeddi, gyda phob ysgol yn eich ardal.</translation>
    </message>
    <message>
        <source>Import the register</source>
        <translation>Mewnforio’r gofrestr</translation>
    </message>
    <message>
        <source>Take your schools into your caseload</source>
        <translation>Cymryd eich ysgolion i’ch llwyth achosion</translation>
    </message>
    <message>
        <source>Choose the schools that you look after and assign them to yourself.</source>
        <translation>Dewiswch yr ysgolion yr ydych yn gofalu amdanynt a’u neilltuo i chi’ch hun.</translation>
    </message>
    <message>
        <source>Choose schools</source>
        <translation>Dewis ysgolion</translation>
    </message>
    <message>
        <source>Begin your first visit</source>
        <translation>Dechrau eich ymweliad cyntaf</translation>
    </message>
    <message>
        <source>Notes are saved as you type, without a network.</source>
        <translation>Cedwir nodiadau wrth i chi deipio, heb rwydwaith.</translation>
    </message>
    <message>
        <source>Begin a visit</source>
        <translation>Dechrau ymweliad</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi’i wneud</translation>
    </message>
</context>
<context>
    <name>HouseStylePage</name>
    <message>
        <source>House style</source>
        <translation>Arddull y tŷ</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Yn ôl i’r gosodiadau</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Yn ôl i’r rhagosodiadau</translation>
    </message>
    <message>
        <source>Save the style</source>
        <translation>Cadw’r arddull</translation>
    </message>
    <message>
        <source>Every new document looks like this.</source>
        <translation>Mae pob dogfen newydd yn edrych fel hyn.</translation>
    </message>
    <message>
        <source>Not saved yet: documents still look as before.</source>
        <translation>Heb ei gadw eto: mae dogfennau’n dal i edrych fel o’r blaen.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Lluniau (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Dewis llun</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Ni fewnforiwyd dim eto.</translation>
    </message>
    <message>
        <source>Show all {count} imports</source>
        <translation>Dangos pob un o’r {count} mewnforiad</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Dad-wnaed</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dad-wneud</translation>
    </message>
    <message>
        <source>Undo: {label}</source>
        <translation>Dad-wneud: {label}</translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>Authority</source>
        <translation>Awdurdod</translation>
    </message>
    <message>
        <source>As at</source>
        <translation>Fel yr oedd ar</translation>
    </message>
    <message>
        <source>Choose an authority</source>
        <translation>Dewiswch awdurdod</translation>
    </message>
    <message>
        <source>Every authority in the file</source>
        <translation>Pob awdurdod yn y ffeil</translation>
    </message>
    <message>
        <source>Given by {source}</source>
        <translation>Rhoddwyd gan {source}</translation>
    </message>
    <message>
        <source>That is no day. Write it as 1 October 2026.</source>
        <translation>Nid yw hwnnw’n ddyddiad. Ysgrifennwch ef fel 1 Hydref 2026.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Mewnforio</translation>
    </message>
    <message>
        <source>Files are taken in one at a time; this is the first of them.</source>
        <translation>Derbynnir ffeiliau un ar y tro; hon yw’r gyntaf ohonynt.</translation>
    </message>
    <message>
        <source>Importing {count}</source>
        <translation>Wrthi’n mewnforio {count}</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Wrthi’n darllen {file}</translation>
    </message>
    <message>
        <source>This file holds the schools of several authorities.</source>
        <translation>Mae’r ffeil hon yn cynnwys ysgolion sawl awdurdod.</translation>
    </message>
    <message>
        <source>Choose the authority whose schools you want.</source>
        <translation>Dewiswch yr awdurdod yr ydych am gael ei ysgolion.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Ei darllen eto</translation>
    </message>
    <message>
        <source>The schools here now follow {file}.</source>
        <translation>Mae’r ysgolion yma bellach yn dilyn {file}.</translation>
    </message>
    <message>
        <source>Next come the links between schools and the inspections.</source>
        <translation>Nesaf daw’r cysylltiadau rhwng ysgolion a’r arolygiadau.</translation>
    </message>
    <message>
        <source>Show the schools</source>
        <translation>Dangos yr ysgolion</translation>
    </message>
    <message>
        <source>The preview is still here.</source>
        <translation>Mae’r rhagolwg yma o hyd.</translation>
    </message>
    <message>
        <source>Register of schools</source>
        <translation>Cofrestr ysgolion</translation>
    </message>
    <message>
        <source>Links between schools</source>
        <translation>Cysylltiadau rhwng ysgolion</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Arolygiadau</translation>
    </message>
    <message>
        <source>Imports made here</source>
        <translation>Mewnforiadau a wnaed yma</translation>
    </message>
</context>
<context>
    <name>IncomingCard</name>
    <message>
        <source>The reply in this file</source>
        <translation>Yr ymateb yn y ffeil hon</translation>
    </message>
    <message>
        <source>It does not say who filled it in.</source>
        <translation>Nid yw’n dweud pwy a’i llenwodd.</translation>
    </message>
    <message>
        <source>On the report as a whole</source>
        <translation>Ar yr adroddiad cyfan</translation>
    </message>
    <message>
        <source>Take the reply in</source>
        <translation>Derbyn yr ymateb</translation>
    </message>
    <message>
        <source>Not this file</source>
        <translation>Nid y ffeil hon</translation>
    </message>
    <message>
        <source>point</source>
        <translation>pwynt</translation>
    </message>
    <message>
        <source>points</source>
        <translation>pwynt</translation>
    </message>
    <message>
        <source>The whole report is called accurate.</source>
        <translation>Gelwir yr adroddiad cyfan yn gywir.</translation>
    </message>
    <message>
        <source>{accurate} passages called accurate, {points} to answer.</source>
        <translation>Galwyd {accurate} darn yn gywir, {points} i’w hateb.</translation>
    </message>
    <message>
        <source>Returns to take in</source>
        <translation>Ffurflenni i’w derbyn</translation>
    </message>
    <message>
        <source>Take in {count}</source>
        <translation>Derbyn {count}</translation>
    </message>
    <message>
        <source>return</source>
        <translation>ffurflen</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>ffurflen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>{officer}, {term}, return {number}</source>
        <translation>{officer}, {term}, ffurflen {number}</translation>
    </message>
    <message>
        <source>Made {moment}; {schools}; {new} new records, {known} known already</source>
        <translation>Gwnaed {moment}; {schools}; {new} cofnod newydd, {known} yn hysbys eisoes</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>Diwygiwyd</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Dim byd newydd</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Newydd</translation>
    </message>
    <message>
        <source>Of no school in particular</source>
        <translation>Ddim am un ysgol benodol</translation>
    </message>
    <message>
        <source>{name}: {new} new, {known} known already</source>
        <translation>{name}: {new} newydd, {known} yn hysbys eisoes</translation>
    </message>
    <message>
        <source>Show each school</source>
        <translation>Dangos pob ysgol</translation>
    </message>
    <message>
        <source>Show each school of return {number} of {officer}, {term}</source>
        <translation>Dangos pob ysgol yn ffurflen {number} gan {officer}, {term}</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Heb ei derbyn</translation>
    </message>
</context>
<context>
    <name>IncomingForm</name>
    <message>
        <source>What is wrong with the form</source>
        <translation>Beth sydd o’i le ar y ffurflen</translation>
    </message>
    <message>
        <source>Install this form</source>
        <translation>Gosod y ffurflen hon</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Ei roi i gadw</translation>
    </message>
    <message>
        <source>{file} cannot be used</source>
        <translation>Ni ellir defnyddio {file}</translation>
    </message>
    <message>
        <source>{file} cannot be used: {count} problems</source>
        <translation>Ni ellir defnyddio {file}: {count} problem</translation>
    </message>
    <message>
        <source>Put it right in the workbook, save it, and drop it here again.</source>
        <translation>Cywirwch ef yn y llyfr gwaith, cadwch ef, a gollyngwch ef yma eto.</translation>
    </message>
    <message>
        <source>Version {version}, {count} questions, in {file}.</source>
        <translation>Fersiwn {version}, {count} cwestiwn, yn {file}.</translation>
    </message>
    <message>
        <source>It is installed already.</source>
        <translation>Mae wedi’i gosod eisoes.</translation>
    </message>
</context>
<context>
    <name>InspectionsView</name>
    <message>
        <source>Show the published codes</source>
        <translation>Dangos y codau a gyhoeddwyd</translation>
    </message>
    <message>
        <source>published {day}</source>
        <translation>cyhoeddwyd {day}</translation>
    </message>
    <message>
        <source>Published as “{raw}”. Scale: {scale}</source>
        <translation>Cyhoeddwyd fel “{raw}”. Graddfa: {scale}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>gwag</translation>
    </message>
</context>
<context>
    <name>InstanceCard</name>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Tynnu {0}</translation>
    </message>
</context>
<context>
    <name>JudgementBar</name>
    <message>
        <source>Judgement of: {about}</source>
        <translation>Barn ar: {about}</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Keys and post</source>
        <translation>Allweddi a phost</translation>
    </message>
    <message>
        <source>The words of this store’s keys</source>
        <translation>Geiriau allweddi’r storfa hon</translation>
    </message>
    <message>
        <source>Whoever gets a file from you compares these words with those that their window shows. Read them out over the telephone.</source>
        <translation>Mae pwy bynnag sy’n cael ffeil gennych yn cymharu’r geiriau hyn â’r rhai y mae ei ffenestr yn eu dangos. Darllenwch hwy dros y ffôn.</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Copïo’r geiriau</translation>
    </message>
    <message>
        <source>Replace these keys…</source>
        <translation>Disodli’r allweddi hyn…</translation>
    </message>
    <message>
        <source>Whom returns are sealed for</source>
        <translation>Ar gyfer pwy y selir ffurflenni</translation>
    </message>
    <message>
        <source>Nobody yet, so returns are not sealed. The board’s keys come with the authority’s set-up file.</source>
        <translation>Neb eto, felly ni selir ffurflenni. Daw allweddi’r bwrdd gyda ffeil sefydlu’r awdurdod.</translation>
    </message>
    <message>
        <source>Make a recovery key…</source>
        <translation>Gwneud allwedd adfer…</translation>
    </message>
    <message>
        <source>A reader without a name</source>
        <translation>Darllenydd heb enw</translation>
    </message>
    <message>
        <source>Sealed for</source>
        <translation>Wedi’i selio ar gyfer</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Heb ei dderbyn</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Derbyn</translation>
    </message>
    <message>
        <source>Accept {name}</source>
        <translation>Derbyn {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Tynnu {name}</translation>
    </message>
    <message>
        <source>The board</source>
        <translation>Y bwrdd</translation>
    </message>
    <message>
        <source>Whoever stands in for the board</source>
        <translation>Pwy bynnag sy’n dirprwyo dros y bwrdd</translation>
    </message>
    <message>
        <source>If returns are to be sealed for this store: its name for officers</source>
        <translation>Os yw ffurflenni i’w selio ar gyfer y storfa hon: ei henw i swyddogion</translation>
    </message>
    <message>
        <source>Such as “Review board”.</source>
        <translation>Megis “Bwrdd adolygu”.</translation>
    </message>
    <message>
        <source>This store is that of</source>
        <translation>Storfa hwn yw hi:</translation>
    </message>
    <message>
        <source>Seal returns for this store</source>
        <translation>Selio ffurflenni ar gyfer y storfa hon</translation>
    </message>
    <message>
        <source>Known senders</source>
        <translation>Anfonwyr hysbys</translation>
    </message>
    <message>
        <source>None yet. They come with their files.</source>
        <translation>Neb eto. Dônt gyda’u ffeiliau.</translation>
    </message>
    <message>
        <source>Reason for revoking keys</source>
        <translation>Rheswm dros ddirymu allweddi</translation>
    </message>
    <message>
        <source>Such as “The laptop was stolen.” Enter it, then press Revoke.</source>
        <translation>Megis “Cafodd y gliniadur ei ddwyn.” Rhowch ef, yna pwyswch Dirymu.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Cadarnhau</translation>
    </message>
    <message>
        <source>Confirm the keys of {name}</source>
        <translation>Cadarnhau allweddi {name}</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Dirymu</translation>
    </message>
    <message>
        <source>Revoke the keys of {name}</source>
        <translation>Dirymu allweddi {name}</translation>
    </message>
    <message>
        <source>Replace this store’s keys?</source>
        <translation>Disodli allweddi’r storfa hon?</translation>
    </message>
    <message>
        <source>As after a laptop or a stick with a copy of the store was lost.</source>
        <translation>Fel ar ôl colli gliniadur neu gof bach â chopi o’r storfa.</translation>
    </message>
    <message>
        <source>Files that were sealed for the former keys still open here.</source>
        <translation>Mae ffeiliau a seliwyd ar gyfer yr hen allweddi yn dal i agor yma.</translation>
    </message>
    <message>
        <source>Everybody who gets files from you has to compare the new words.</source>
        <translation>Rhaid i bawb sy’n cael ffeiliau gennych gymharu’r geiriau newydd.</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Eu disodli</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Mynd yn ôl</translation>
    </message>
    <message>
        <source>Seal returns for {name}?</source>
        <translation>Selio ffurflenni ar gyfer {name}?</translation>
    </message>
    <message>
        <source>Whoever holds these keys can read every return made here from now on.</source>
        <translation>Gall pwy bynnag sy’n dal yr allweddi hyn ddarllen pob ffurflen a wneir yma o hyn ymlaen.</translation>
    </message>
    <message>
        <source>Compare the words by telephone first: {words}</source>
        <translation>Cymharwch y geiriau dros y ffôn yn gyntaf: {words}</translation>
    </message>
    <message>
        <source>I compared the words</source>
        <translation>Cymharais y geiriau</translation>
    </message>
    <message>
        <source>Where to put the sheet with the recovery key</source>
        <translation>Ble i roi’r daflen â’r allwedd adfer</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Ffeiliau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Allwedd adfer</translation>
    </message>
    <message>
        <source>Making the recovery key</source>
        <translation>Wrthi’n gwneud yr allwedd adfer</translation>
    </message>
    <message>
        <source>Are these the words that {name} reads out?</source>
        <translation>Ai dyma’r geiriau y mae {name} yn eu darllen?</translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message>
        <source>Linked schools</source>
        <translation>Ysgolion cysylltiedig</translation>
    </message>
    <message>
        <source>The register links it to no other school.</source>
        <translation>Nid yw’r gofrestr yn ei chysylltu ag unrhyw ysgol arall.</translation>
    </message>
    <message>
        <source>URN {urn}</source>
        <translation>URN {urn}</translation>
    </message>
    <message>
        <source>Open {school}, {type}</source>
        <translation>Agor {school}, {type}</translation>
    </message>
    <message>
        <source>{about}, URN {urn}</source>
        <translation>{about}, URN {urn}</translation>
    </message>
</context>
<context>
    <name>ListOfSchools</name>
    <message>
        <source>No school.</source>
        <translation>Dim ysgol.</translation>
    </message>
</context>
<context>
    <name>LocalCard</name>
    <message>
        <source>Known to the authority</source>
        <translation>Yn hysbys i’r awdurdod</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Golygu</translation>
    </message>
    <message>
        <source>Edit officer, package and chair</source>
        <translation>Golygu’r swyddog, y pecyn a’r cadeirydd</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>Chair of governors</source>
        <translation>Cadeirydd y llywodraethwyr</translation>
    </message>
</context>
<context>
    <name>LocalFactsDialog</name>
    <message>
        <source>Package of services</source>
        <translation>Pecyn gwasanaethau</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Wedi’i brynu</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>Heb ei brynu</translation>
    </message>
    <message>
        <source>Chair of governors</source>
        <translation>Cadeirydd y llywodraethwyr</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>The computer was asleep.</source>
        <translation>Roedd y cyfrifiadur yn cysgu.</translation>
    </message>
    <message>
        <source>Nobody used it for {count} minutes.</source>
        <translation>Ni ddefnyddiodd neb hi am {count} munud.</translation>
    </message>
    <message>
        <source>SSIO Desktop, locked</source>
        <translation>SSIO Desktop, wedi’i gloi</translation>
    </message>
    <message>
        <source>You locked it.</source>
        <translation>Fe’i cloesoch.</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>SSIO Desktop is locked</source>
        <translation>Mae SSIO Desktop wedi’i gloi</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Datgloi</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Wedi’i chloi</translation>
    </message>
    <message>
        <source>Everything you typed is saved. Enter the passphrase to go on where you were.</source>
        <translation>Mae popeth a deipioch wedi’i gadw. Rhowch y cyfrinymadrodd i fynd ymlaen o’r lle yr oeddech.</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>Rhowch y cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>That is not the passphrase. The next attempt in {seconds} s.</source>
        <translation>Nid hwnnw yw’r cyfrinymadrodd. Y cynnig nesaf ymhen {seconds} e.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This page</source>
        <translation>Y dudalen hon</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Newidiadau</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ffenestr</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Mynd i {page}</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Mynd yn ôl</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Mynd ymlaen</translation>
    </message>
    <message>
        <source>Search this page</source>
        <translation>Chwilio’r dudalen hon</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Dad-wneud y newid diwethaf</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>Ail-wneud yr hyn a ddad-wnaed</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Dod o hyd i orchymyn</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>Dangos bysellau llwybr byr</translation>
    </message>
    <message>
        <source>Messages of this sitting</source>
        <translation>Negeseuon y sesiwn hon</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Mynd i ran nesaf y ffenestr</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Ailosod y cynllun</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cau’r ffenestr</translation>
    </message>
    <message>
        <source>There is nothing to search on this page.</source>
        <translation>Nid oes dim i’w chwilio ar y dudalen hon.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dad-wneud</translation>
    </message>
    <message>
        <source>The layout is as it was at first.</source>
        <translation>Mae’r cynllun fel yr oedd ar y dechrau.</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Meeting</source>
        <translation>Cyfarfod</translation>
    </message>
    <message>
        <source>Day and place…</source>
        <translation>Diwrnod a lle…</translation>
    </message>
    <message>
        <source>Plan a meeting…</source>
        <translation>Cynllunio cyfarfod…</translation>
    </message>
    <message>
        <source>No meeting is planned yet. Plan one, and its agenda is proposed.</source>
        <translation>Nid oes cyfarfod wedi’i gynllunio eto. Cynlluniwch un, a chynigir ei agenda.</translation>
    </message>
    <message>
        <source>Parts of the meeting</source>
        <translation>Rhannau’r cyfarfod</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Heriau</translation>
    </message>
    <message>
        <source>Challenges ({count})</source>
        <translation>Heriau ({count})</translation>
    </message>
    <message>
        <source>open</source>
        <translation>agored</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi’i wneud</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Gwall</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cau’r neges hon</translation>
    </message>
    <message>
        <source>… and {count} more: see the messages.</source>
        <translation>… a {count} arall: gweler y negeseuon.</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages of this sitting</source>
        <translation>Negeseuon y sesiwn hon</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Ni ddywedwyd dim eto.</translation>
    </message>
</context>
<context>
    <name>ModerationFilters</name>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Which schools</source>
        <translation>Pa ysgolion</translation>
    </message>
    <message>
        <source>Every school</source>
        <translation>Pob ysgol</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Heb ei benderfynu eto</translation>
    </message>
    <message>
        <source>Possibly mis-categorised</source>
        <translation>Wedi’u cam-gategoreiddio o bosibl</translation>
    </message>
    <message>
        <source>Decided between meetings</source>
        <translation>Penderfynwyd rhwng cyfarfodydd</translation>
    </message>
    <message>
        <source>Every officer</source>
        <translation>Pob swyddog</translation>
    </message>
    <message>
        <source>Every phase</source>
        <translation>Pob cyfnod</translation>
    </message>
    <message>
        <source>Not categorised</source>
        <translation>Heb ei chategoreiddio</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Pob categori</translation>
    </message>
</context>
<context>
    <name>ModerationPage</name>
    <message>
        <source>Moderation</source>
        <translation>Cymedroli</translation>
    </message>
    <message>
        <source>Between meetings…</source>
        <translation>Rhwng cyfarfodydd…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Newid…</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Cytuno</translation>
    </message>
    <message>
        <source>C, in the table</source>
        <translation>C, yn y tabl</translation>
    </message>
    <message>
        <source>A, in the table</source>
        <translation>A, yn y tabl</translation>
    </message>
    <message>
        <source>Schools in order of concern</source>
        <translation>Ysgolion yn nhrefn pryder</translation>
    </message>
    <message>
        <source>No school fits</source>
        <translation>Nid oes ysgol yn cyfateb</translation>
    </message>
    <message>
        <source>Choose other filters.</source>
        <translation>Dewiswch hidlwyr eraill.</translation>
    </message>
    <message>
        <source>Show every school</source>
        <translation>Dangos pob ysgol</translation>
    </message>
    <message>
        <source>Parts of moderation</source>
        <translation>Rhannau’r cymedroli</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Ysgolion</translation>
    </message>
    <message>
        <source>Second judgements</source>
        <translation>Ail farnau</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Cytundeb</translation>
    </message>
    <message>
        <source>No school to moderate yet</source>
        <translation>Dim ysgol i’w chymedroli eto</translation>
    </message>
    <message>
        <source>Take in the returns that officers have sent, on the Board page.</source>
        <translation>Derbyniwch y ffurflenni y mae swyddogion wedi’u hanfon, ar dudalen y Bwrdd.</translation>
    </message>
    <message>
        <source>Go to the board</source>
        <translation>Mynd i’r bwrdd</translation>
    </message>
    <message>
        <source>{schools} of {term} to decide on</source>
        <translation>{schools} yn {term} yn aros am benderfyniad</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>Nobody else is known who could judge: {schools}</source>
        <translation>Ni wyddys am neb arall a allai farnu: {schools}</translation>
    </message>
    <message>
        <source>Post (*{suffix})</source>
        <translation>Post (*{suffix})</translation>
    </message>
    <message>
        <source>Write what the officer is asked</source>
        <translation>Ysgrifennu’r hyn a ofynnir i’r swyddog</translation>
    </message>
    <message>
        <source>Writing what the officer is asked</source>
        <translation>Wrthi’n ysgrifennu’r hyn a ofynnir i’r swyddog</translation>
    </message>
    <message>
        <source>Written and read back, for {officer}: {path}</source>
        <translation>Ysgrifennwyd a darllenwyd yn ôl, ar gyfer {officer}: {path}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Agor y ffolder</translation>
    </message>
</context>
<context>
    <name>MoveVisitDialog</name>
    <message>
        <source>Move to another day</source>
        <translation>Symud i ddiwrnod arall</translation>
    </message>
    <message>
        <source>New date of the visit: day, month and year</source>
        <translation>Dyddiad newydd yr ymweliad: diwrnod, mis a blwyddyn</translation>
    </message>
    <message>
        <source>It is planned for {day} now.</source>
        <translation>Mae wedi’i gynllunio ar gyfer {day} ar hyn o bryd.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>Symud yr ymweliad</translation>
    </message>
    <message>
        <source>Enter the date as day, month and year, such as 3 11 2026.</source>
        <translation>Rhowch y dyddiad fel diwrnod, mis a blwyddyn, megis 3 11 2026.</translation>
    </message>
    <message>
        <source>Enter another day than the one it is planned for.</source>
        <translation>Rhowch ddiwrnod gwahanol i’r un y’i cynlluniwyd ar ei gyfer.</translation>
    </message>
</context>
<context>
    <name>NewComment</name>
    <message>
        <source>New comment</source>
        <translation>Sylw newydd</translation>
    </message>
    <message>
        <source>What the comment is about</source>
        <translation>Am beth y mae’r sylw</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>Yr adroddiad cyfan</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Add the comment</source>
        <translation>Ychwanegu’r sylw</translation>
    </message>
</context>
<context>
    <name>NewStoreForm</name>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>As reports and returns are to carry it.</source>
        <translation>Fel y bydd adroddiadau a ffurflenni yn ei ddangos.</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Pwy ydych chi</translation>
    </message>
    <message>
        <source>Local authority code (optional)</source>
        <translation>Cod awdurdod lleol (dewisol)</translation>
    </message>
    <message>
        <source>Three digits, as in the register of schools.</source>
        <translation>Tri digid, fel yn y gofrestr ysgolion.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Eight characters or more. Three or four unrelated words are easy to remember.</source>
        <translation>Wyth nod neu fwy. Mae tri neu bedwar gair nad ydynt yn perthyn i’w gilydd yn hawdd eu cofio.</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Cyfrinymadrodd eto</translation>
    </message>
    <message>
        <source>Nobody can open the store without it, so keep a copy in a safe place.</source>
        <translation>Ni all neb agor y storfa hebddo, felly cadwch gopi mewn lle diogel.</translation>
    </message>
    <message>
        <source>Show the passphrases</source>
        <translation>Dangos y cyfrinymadroddion</translation>
    </message>
    <message>
        <source>Where to keep the store</source>
        <translation>Ble i gadw’r storfa</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Dewis…</translation>
    </message>
    <message>
        <source>Choose where to keep the store</source>
        <translation>Dewis ble i gadw’r storfa</translation>
    </message>
    <message>
        <source>Choose your name</source>
        <translation>Dewis eich enw</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>{authority} ({code}): {schools} and {officers}. Made by {made}.</source>
        <translation>{authority} ({code}): {schools} a {officers}. Gwnaed gan {made}.</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>swyddog</translation>
    </message>
    <message>
        <source>officers</source>
        <translation>swyddog</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Rhowch eich enw.</translation>
    </message>
    <message>
        <source>Enter a passphrase of eight characters or more.</source>
        <translation>Rhowch gyfrinymadrodd o wyth nod neu fwy.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Mae’r ddau gyfrinymadrodd yn wahanol.</translation>
    </message>
    <message>
        <source>Choose a file name.</source>
        <translation>Dewiswch enw ffeil.</translation>
    </message>
    <message>
        <source>Choose your name.</source>
        <translation>Dewiswch eich enw.</translation>
    </message>
    <message>
        <source>Stores (*{suffix})</source>
        <translation>Storfeydd (*{suffix})</translation>
    </message>
</context>
<context>
    <name>NewVisitDialog</name>
    <message>
        <source>New visit</source>
        <translation>Ymweliad newydd</translation>
    </message>
    <message>
        <source>Name or URN</source>
        <translation>Enw neu URN</translation>
    </message>
    <message>
        <source>Search for the school</source>
        <translation>Chwilio am yr ysgol</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Math o ymweliad</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Dyddiad yr ymweliad</translation>
    </message>
    <message>
        <source>Day, month and year, such as 3 11 2026</source>
        <translation>Diwrnod, mis a blwyddyn, megis 3 11 2026</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Begin the visit</source>
        <translation>Dechrau’r ymweliad</translation>
    </message>
    <message>
        <source>Choose a school.</source>
        <translation>Dewiswch ysgol.</translation>
    </message>
    <message>
        <source>There is no form to write the visit in.</source>
        <translation>Nid oes ffurflen i ysgrifennu’r ymweliad ynddi.</translation>
    </message>
    <message>
        <source>Enter the date as day, month and year, such as 3 11 2026.</source>
        <translation>Rhowch y dyddiad fel diwrnod, mis a blwyddyn, megis 3 11 2026.</translation>
    </message>
</context>
<context>
    <name>NextStepsPanel</name>
    <message>
        <source>Next steps</source>
        <translation>Camau nesaf</translation>
    </message>
    <message>
        <source>One step a line: what will happen, who does it, by when.</source>
        <translation>Un cam i bob llinell: beth fydd yn digwydd, pwy fydd yn ei wneud, erbyn pryd.</translation>
    </message>
    <message>
        <source>Support for category {id}</source>
        <translation>Cymorth ar gyfer categori {id}</translation>
    </message>
    <message>
        <source>Your tasks</source>
        <translation>Eich tasgau</translation>
    </message>
</context>
<context>
    <name>OfficerChoice</name>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Neb</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (chi)</translation>
    </message>
    <message>
        <source>Someone new…</source>
        <translation>Rhywun newydd…</translation>
    </message>
    <message>
        <source>Name of the new officer</source>
        <translation>Enw’r swyddog newydd</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Give the new officer’s name.</source>
        <translation>Rhowch enw’r swyddog newydd.</translation>
    </message>
</context>
<context>
    <name>OpenExportCard</name>
    <message>
        <source>Everything as open files</source>
        <translation>Popeth fel ffeiliau agored</translation>
    </message>
    <message>
        <source>All notes as texts and PDFs, all tables for a spreadsheet, forms, frameworks and the history of every answer, in a folder that needs no program of ours. Nothing in it is encrypted: put it only where your authority allows it.</source>
        <translation>Pob nodyn fel testun a PDF, pob tabl ar gyfer taenlen, ffurflenni, fframweithiau a hanes pob ateb, mewn ffolder nad oes angen ein rhaglen ni arno. Nid oes dim ynddo wedi’i amgryptio: rhowch ef dim ond lle mae eich awdurdod yn caniatáu.</translation>
    </message>
    <message>
        <source>Export everything as open files…</source>
        <translation>Allforio popeth fel ffeiliau agored…</translation>
    </message>
    <message>
        <source>Where the folder of open files is to be made</source>
        <translation>Ble i wneud y ffolder o ffeiliau agored</translation>
    </message>
    <message>
        <source>Exporting everything as open files</source>
        <translation>Wrthi’n allforio popeth fel ffeiliau agored</translation>
    </message>
    <message>
        <source>Everything is in {folder}: {files} files. Nothing in it is encrypted.</source>
        <translation>Mae popeth yn {folder}: {files} ffeil. Nid oes dim ynddo wedi’i amgryptio.</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Done again: {change}</source>
        <translation>Gwnaed eto: {change}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Schools by category</source>
        <translation>Ysgolion yn ôl categori</translation>
    </message>
    <message>
        <source>Movement since last term</source>
        <translation>Symudiad ers y tymor diwethaf</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>No school was categorised yet.</source>
        <translation>Ni chategoreiddiwyd unrhyw ysgol eto.</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Ffurflenni</translation>
    </message>
    <message>
        <source>Who has returned, what is missing, and whom to ask for it:</source>
        <translation>Pwy sydd wedi dychwelyd, beth sydd ar goll, ac i bwy i ofyn amdano:</translation>
    </message>
    <message>
        <source>Show the returns received</source>
        <translation>Dangos y ffurflenni a ddaeth i law</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Loading…</source>
        <translation>Wrthi’n llwytho…</translation>
    </message>
    <message>
        <source>This could not be shown</source>
        <translation>Ni ellid dangos hyn</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Mynd i {page}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Cadw fel PDF…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Cadw fel PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Ffeiliau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Cadwyd fel {name}.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Anfonwyd i’r argraffydd.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wrthi’n argraffu</translation>
    </message>
</context>
<context>
    <name>PassageRow</name>
    <message>
        <source>What should the record say?</source>
        <translation>Beth ddylai’r cofnod ei ddweud?</translation>
    </message>
    <message>
        <source>What shows it?</source>
        <translation>Beth sy’n ei ddangos?</translation>
    </message>
</context>
<context>
    <name>PassphraseChoice</name>
    <message>
        <source>Seal it with a passphrase instead</source>
        <translation>Ei selio â chyfrinymadrodd yn lle hynny</translation>
    </message>
    <message>
        <source>Eight characters or more. Tell it by telephone, never beside the file.</source>
        <translation>Wyth nod neu fwy. Dywedwch ef dros y ffôn, byth wrth ymyl y ffeil.</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Cyfrinymadrodd y ffeil</translation>
    </message>
    <message>
        <source>Passphrase of the file again</source>
        <translation>Cyfrinymadrodd y ffeil eto</translation>
    </message>
    <message>
        <source>Enter eight characters or more.</source>
        <translation>Rhowch wyth nod neu fwy.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Mae’r ddau gyfrinymadrodd yn wahanol.</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Dangos y cyfrinymadrodd</translation>
    </message>
</context>
<context>
    <name>PdfViewer</name>
    <message>
        <source>Smaller</source>
        <translation>Llai</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ffitio’r lled</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Mwy</translation>
    </message>
    <message>
        <source>Page {here} of {pages}</source>
        <translation>Tudalen {here} o {pages}</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>Nobody is recorded yet. Add the chair and the members.</source>
        <translation>Ni chofnodwyd neb eto. Ychwanegwch y cadeirydd a’r aelodau.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Newid…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation>Ychwanegu rhywun…</translation>
    </message>
</context>
<context>
    <name>PicturePage</name>
    <message>
        <source>The picture</source>
        <translation>Y darlun</translation>
    </message>
    <message>
        <source>Categories over time</source>
        <translation>Categorïau dros amser</translation>
    </message>
    <message>
        <source>Movement from category to category</source>
        <translation>Symudiadau o gategori i gategori</translation>
    </message>
    <message>
        <source>Good and better schools</source>
        <translation>Ysgolion da a gwell</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Cadw fel</translation>
    </message>
    <message>
        <source>Tables for analysts (CSV, Excel, Parquet)…</source>
        <translation>Tablau ar gyfer dadansoddwyr (CSV, Excel, Parquet)…</translation>
    </message>
    <message>
        <source>Save the picture as</source>
        <translation>Cadw’r darlun fel</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Dim darlun eto</translation>
    </message>
    <message>
        <source>It is drawn once schools are categorised: take returns in first.</source>
        <translation>Caiff ei lunio unwaith y bydd ysgolion wedi’u categoreiddio: derbyniwch ffurflenni yn gyntaf.</translation>
    </message>
    <message>
        <source>Go to the board</source>
        <translation>Mynd i’r bwrdd</translation>
    </message>
    <message>
        <source>{judged} of {all} have a category in {term}. Where the board decided otherwise, its category counts.</source>
        <translation>Mae gan {judged} o {all} gategori yn {term}. Lle penderfynodd y bwrdd fel arall, categori’r bwrdd sy’n cyfrif.</translation>
    </message>
    <message>
        <source>From the last category before {term} to that of the term.</source>
        <translation>O’r categori diwethaf cyn {term} i gategori’r tymor.</translation>
    </message>
    <message>
        <source>Schools of the movement</source>
        <translation>Ysgolion y symudiad</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Dros amser</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Tymor</translation>
    </message>
    <message>
        <source>By phase</source>
        <translation>Yn ôl cyfnod</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>By officer</source>
        <translation>Yn ôl swyddog</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Good and better schools: {part}</source>
        <translation>Ysgolion da a gwell: {part}</translation>
    </message>
    <message>
        <source>Where the folder of tables is to be made</source>
        <translation>Ble i wneud y ffolder o dablau</translation>
    </message>
    <message>
        <source>Writing the picture for analysts</source>
        <translation>Wrthi’n ysgrifennu’r darlun ar gyfer dadansoddwyr</translation>
    </message>
    <message>
        <source>The picture was written: {folder}</source>
        <translation>Ysgrifennwyd y darlun: {folder}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Agor y ffolder</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Every report</source>
        <translation>Pob adroddiad</translation>
    </message>
    <message>
        <source>First reports of each officer</source>
        <translation>Adroddiadau cyntaf pob swyddog</translation>
    </message>
    <message>
        <source>One report in so many</source>
        <translation>Un adroddiad o bob hyn a hyn</translation>
    </message>
    <message>
        <source>What is read from the {term} on</source>
        <translation>Beth a ddarllenir o {term} ymlaen</translation>
    </message>
    <message>
        <source>A report that is drawn cannot be issued before a reader approved it. The same reports are drawn in every officer’s store, once the rule has reached it by file.</source>
        <translation>Ni ellir cyhoeddi adroddiad a dynnwyd cyn i ddarllenydd ei gymeradwyo. Tynnir yr un adroddiadau yn storfa pob swyddog, unwaith y bydd y rheol wedi’i chyrraedd drwy ffeil.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Y cyfan</translation>
    </message>
    <message>
        <source>Schools in category</source>
        <translation>Ysgolion yng nghategori</translation>
    </message>
    <message>
        <source>All reports of</source>
        <translation>Pob adroddiad gan</translation>
    </message>
    <message>
        <source>One report in</source>
        <translation>Un adroddiad o bob</translation>
    </message>
    <message>
        <source>Keep this rule</source>
        <translation>Cadw’r rheol hon</translation>
    </message>
    <message>
        <source>Nothing has to be read. Officers may still ask for it.</source>
        <translation>Nid oes rhaid darllen dim. Gall swyddogion ofyn amdano o hyd.</translation>
    </message>
    <message>
        <source>{drawn} of {final} reports made final so far are to be read.</source>
        <translation>Mae {drawn} o {final} adroddiad a wnaed yn derfynol hyd yn hyn i’w darllen.</translation>
    </message>
    <message>
        <source>Reports to be read this term</source>
        <translation>Adroddiadau i’w darllen y tymor hwn</translation>
    </message>
    <message>
        <source>{standing}, issued</source>
        <translation>{standing}, cyhoeddwyd</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>The draft said</source>
        <translation>Dywedodd y drafft</translation>
    </message>
    <message>
        <source>The school says it should be</source>
        <translation>Dywed yr ysgol y dylai fod</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>Beth sy’n ei ddangos</translation>
    </message>
    <message>
        <source>It says now</source>
        <translation>Nawr mae’n dweud</translation>
    </message>
    <message>
        <source>Nothing: it was taken out.</source>
        <translation>Dim: fe’i tynnwyd allan.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>Heb ei newid</translation>
    </message>
    <message>
        <source>Your reason, where it stays as it is</source>
        <translation>Eich rheswm, lle mae’n aros fel y mae</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Eich ateb</translation>
    </message>
    <message>
        <source>Answer: changed</source>
        <translation>Ateb: newidiwyd</translation>
    </message>
    <message>
        <source>Answer: not changed</source>
        <translation>Ateb: heb ei newid</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>Mynd i’r cwestiwn</translation>
    </message>
    <message>
        <source>“Changed” can be chosen once the note says something else here.</source>
        <translation>Gellir dewis “Newidiwyd” unwaith y bydd y nodyn yn dweud rhywbeth arall yma.</translation>
    </message>
</context>
<context>
    <name>PostPage</name>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>What a file is, from whom and for whom, before anything is taken from it.</source>
        <translation>Beth yw ffeil, gan bwy ac ar gyfer pwy, cyn cymryd dim ohoni.</translation>
    </message>
    <message>
        <source>A receipt, decisions, a handover, a set-up or a return</source>
        <translation>Derbynneb, penderfyniadau, trosglwyddiad, sefydliad neu ffurflen</translation>
    </message>
    <message>
        <source>Post (*.ssio-post *.ssio-return *.ssio-set-up)</source>
        <translation>Post (*.ssio-post *.ssio-return *.ssio-set-up)</translation>
    </message>
    <message>
        <source>Opening the post</source>
        <translation>Wrthi’n agor y post</translation>
    </message>
    <message>
        <source>Look at all {count} returns on the Board page</source>
        <translation>Edrych ar bob un o’r {count} ffurflen ar dudalen y Bwrdd</translation>
    </message>
    <message>
        <source>Look at it on the Board page</source>
        <translation>Edrych arni ar dudalen y Bwrdd</translation>
    </message>
    <message>
        <source>Everything in it is known here already.</source>
        <translation>Mae popeth ynddi yn hysbys yma eisoes.</translation>
    </message>
    <message>
        <source>I compared the words; take it in</source>
        <translation>Cymharais y geiriau; derbyn hi</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ei derbyn</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>What the file brings</source>
        <translation>Beth mae’r ffeil yn ei gynnig</translation>
    </message>
    <message>
        <source>Problems in the file</source>
        <translation>Problemau yn y ffeil</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Rhagolwg</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copïo’r cyfan</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Cadw fel tabl…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Mewnforio</translation>
    </message>
    <message>
        <source>new</source>
        <translation>newydd</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>wedi newid</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>heb newid</translation>
    </message>
    <message>
        <source>rows of others</source>
        <translation>rhesi eraill</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problem</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problem</translation>
    </message>
    <message>
        <source>Changes ({count})</source>
        <translation>Newidiadau ({count})</translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>Problemau ({count})</translation>
    </message>
    <message>
        <source>Import {count}</source>
        <translation>Mewnforio {count}</translation>
    </message>
    <message>
        <source>There is nothing to import: the file changes nothing.</source>
        <translation>Nid oes dim i’w fewnforio: nid yw’r ffeil yn newid dim.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. The import can be undone as a whole.</source>
        <translation>Nid oes dim wedi’i newid eto. Gellir dad-wneud y mewnforiad yn ei gyfanrwydd.</translation>
    </message>
    <message>
        <source>{count} will be filed behind newer entries, which stay shown.</source>
        <translation>Bydd {count} yn cael eu ffeilio y tu ôl i gofnodion mwy diweddar, sy’n dal i gael eu dangos.</translation>
    </message>
    <message>
        <source>Save the problems</source>
        <translation>Cadw’r problemau</translation>
    </message>
    <message>
        <source>The problems could not be saved there: {reason}.</source>
        <translation>Ni ellid cadw’r problemau yno: {reason}.</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
</context>
<context>
    <name>QuestionBlock</name>
    <message>
        <source>{0} (optional)</source>
        <translation>{0} (dewisol)</translation>
    </message>
    <message>
        <source>{number}. {label}</source>
        <translation>{number}. {label}</translation>
    </message>
</context>
<context>
    <name>RadioEditor</name>
    <message>
        <source>Clear this answer</source>
        <translation>Clirio’r ateb hwn</translation>
    </message>
    <message>
        <source>Clear the answer to: {0}</source>
        <translation>Clirio’r ateb i: {0}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>{page}, this page</source>
        <translation>{page}, y dudalen hon</translation>
    </message>
</context>
<context>
    <name>ReadAnswer</name>
    <message>
        <source>Not answered</source>
        <translation>Heb ei ateb</translation>
    </message>
</context>
<context>
    <name>ReadDrawing</name>
    <message>
        <source>{name}, {number} of {count}</source>
        <translation>{name}, {number} o {count}</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Take in a file…</source>
        <translation>Derbyn ffeil…</translation>
    </message>
    <message>
        <source>Send a file…</source>
        <translation>Anfon ffeil…</translation>
    </message>
    <message>
        <source>School or officer</source>
        <translation>Ysgol neu swyddog</translation>
    </message>
    <message>
        <source>Search by school or officer</source>
        <translation>Chwilio yn ôl ysgol neu swyddog</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Every standing</source>
        <translation>Pob statws</translation>
    </message>
    <message>
        <source>Reports to read</source>
        <translation>Adroddiadau i’w darllen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Adroddiadau</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Beth a ddarllenir</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Amser a gymerwyd</translation>
    </message>
    <message>
        <source>{found} of {all} reports</source>
        <translation>{found} o {all} adroddiad</translation>
    </message>
    <message>
        <source>Nothing is waiting to be read</source>
        <translation>Nid oes dim yn aros i’w ddarllen</translation>
    </message>
    <message>
        <source>An officer asks for a report to be read on the visit’s page. Comments that a colleague sent come in with “Take in a file”.</source>
        <translation>Mae swyddog yn gofyn am ddarllen adroddiad ar dudalen yr ymweliad. Daw sylwadau a anfonodd cydweithiwr i mewn drwy “Derbyn ffeil”.</translation>
    </message>
    <message>
        <source>Show what has to be read</source>
        <translation>Dangos beth sydd i’w ddarllen</translation>
    </message>
    <message>
        <source>Reports and comments ({pattern})</source>
        <translation>Adroddiadau a sylwadau ({pattern})</translation>
    </message>
    <message>
        <source>Quality assurance</source>
        <translation>Sicrhau ansawdd</translation>
    </message>
    <message>
        <source>Parts of quality assurance</source>
        <translation>Rhannau sicrhau ansawdd</translation>
    </message>
    <message>
        <source>Take in reports and comments</source>
        <translation>Derbyn adroddiadau a sylwadau</translation>
    </message>
    <message>
        <source>Send reports and comments</source>
        <translation>Anfon adroddiadau a sylwadau</translation>
    </message>
    <message>
        <source>The file was written: {path}</source>
        <translation>Ysgrifennwyd y ffeil: {path}</translation>
    </message>
    <message>
        <source>{count} waiting for a reader</source>
        <translation>{count} yn aros am ddarllenydd</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message>
        <source>What was put back</source>
        <translation>Beth a roddwyd yn ôl</translation>
    </message>
    <message>
        <source>Everything that was saved before the program stopped is in these notes. At most the last second of typing is missing.</source>
        <translation>Mae popeth a gadwyd cyn i’r rhaglen stopio yn y nodiadau hyn. Ar y mwyaf mae’r eiliad olaf o deipio ar goll.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Go to this visit</source>
        <translation>Mynd i’r ymweliad hwn</translation>
    </message>
    <message>
        <source>Go to the visit to {school}</source>
        <translation>Mynd i’r ymweliad â {school}</translation>
    </message>
    <message>
        <source>Take it out again</source>
        <translation>Ei dynnu allan eto</translation>
    </message>
    <message>
        <source>Take what was put back out of the visit to {school}</source>
        <translation>Tynnu’r hyn a roddwyd yn ôl allan o’r ymweliad â {school}</translation>
    </message>
</context>
<context>
    <name>Redactions</name>
    <message>
        <source>Words that are not given out</source>
        <translation>Geiriau na roddir allan</translation>
    </message>
    <message>
        <source>Mark them in the passage, or type them. They go wherever they stand.</source>
        <translation>Marciwch hwy yn y darn, neu teipiwch hwy. Fe’u tynnir ble bynnag y maent.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>It stands in the log of the pack.</source>
        <translation>Mae yn log y pecyn.</translation>
    </message>
    <message>
        <source>Redact these words</source>
        <translation>Golygu’r geiriau hyn allan</translation>
    </message>
    <message>
        <source>Redactions</source>
        <translation>Golygiadau</translation>
    </message>
    <message>
        <source>Take the chosen redaction back</source>
        <translation>Tynnu’r golygiad a ddewiswyd yn ôl</translation>
    </message>
    <message>
        <source>A redaction needs its words and a reason.</source>
        <translation>Mae angen geiriau a rheswm ar gyfer golygiad.</translation>
    </message>
</context>
<context>
    <name>RepeatBlock</name>
    <message>
        <source>None yet.</source>
        <translation>Dim un eto.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Ei roi yn ôl</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Ychwanegu un arall</translation>
    </message>
    <message>
        <source>Add the first</source>
        <translation>Ychwanegu’r un cyntaf</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}: {1} o {2}</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Cofnod</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Adroddiad</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Tudalennau’r adroddiad</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>Yn ôl i’r nodyn</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Fit by category</source>
        <translation>Ffit yn ôl categori</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Criteria that decide</source>
        <translation>Meini prawf sy’n penderfynu</translation>
    </message>
    <message>
        <source>Single changes that would move it</source>
        <translation>Newidiadau unigol a fyddai’n ei symud</translation>
    </message>
    <message>
        <source>Last term</source>
        <translation>Tymor diwethaf</translation>
    </message>
    <message>
        <source>Not enough is known for a best fit</source>
        <translation>Nid oes digon yn hysbys i gael ffit orau</translation>
    </message>
    <message>
        <source>Answer more criteria, or judge without it and say why.</source>
        <translation>Atebwch ragor o feini prawf, neu barnwch hebddi a dywedwch pam.</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>Ffit orau</translation>
    </message>
    <message>
        <source>A starting point for professional debate, worked out from {answered} per cent of the criteria that apply.</source>
        <translation>Man cychwyn ar gyfer trafodaeth broffesiynol, wedi’i gyfrifo o {answered} y cant o’r meini prawf perthnasol.</translation>
    </message>
    <message>
        <source>The school was not categorised before.</source>
        <translation>Ni chategoreiddiwyd yr ysgol o’r blaen.</translation>
    </message>
    <message>
        <source>{term}: category {category}.</source>
        <translation>{term}: categori {category}.</translation>
    </message>
    <message>
        <source>{count} answers differ from then.</source>
        <translation>Mae {count} ateb yn wahanol i’r tro hwnnw.</translation>
    </message>
    <message>
        <source>Every answer is as it was then.</source>
        <translation>Mae pob ateb fel yr oedd bryd hynny.</translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message>
        <source>How long records are kept</source>
        <translation>Am ba hyd y cedwir cofnodion</translation>
    </message>
    <message>
        <source>Counted from the end of the school year. What is not decided by your authority is a proposal. Nothing is disposed of by itself.</source>
        <translation>Cyfrifir o ddiwedd y flwyddyn ysgol. Cynnig yw’r hyn nad yw eich awdurdod wedi’i benderfynu. Ni waredir dim ohono’i hun.</translation>
    </message>
    <message>
        <source>Due for review</source>
        <translation>I’w adolygu</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>A {count} arall.</translation>
    </message>
    <message>
        <source>Nothing yet. Records stand here when their time is over.</source>
        <translation>Dim eto. Bydd cofnodion yma pan ddaw eu hamser i ben.</translation>
    </message>
    <message>
        <source>Decided.</source>
        <translation>Penderfynwyd.</translation>
    </message>
    <message>
        <source>Proposed, not decided yet.</source>
        <translation>Cynigiwyd, heb ei benderfynu eto.</translation>
    </message>
    <message>
        <source>{records}: years</source>
        <translation>{records}: blynyddoedd</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Penderfynu</translation>
    </message>
    <message>
        <source>Decide: {records}</source>
        <translation>Penderfynu: {records}</translation>
    </message>
    <message>
        <source>{title}, kept until {day}</source>
        <translation>{title}, cedwir tan {day}</translation>
    </message>
    <message>
        <source>Keep a year longer…</source>
        <translation>Cadw am flwyddyn arall…</translation>
    </message>
    <message>
        <source>Dispose of…</source>
        <translation>Gwaredu…</translation>
    </message>
    <message>
        <source>Why is it kept longer?</source>
        <translation>Pam y’i cedwir yn hirach?</translation>
    </message>
    <message>
        <source>Why is it disposed of? The reason stays in the record.</source>
        <translation>Pam y’i gwaredir? Mae’r rheswm yn aros yn y cofnod.</translation>
    </message>
    <message>
        <source>{count} entries of its history</source>
        <translation>Cofnodion o’i hanes: {count}</translation>
    </message>
    <message>
        <source>{count} attachments</source>
        <translation>Nifer yr atodiadau: {count}</translation>
    </message>
    <message>
        <source>The same in {count} backups beside the store</source>
        <translation>Yr un peth mewn {count} copi wrth gefn wrth ymyl y storfa</translation>
    </message>
    <message>
        <source>Copies elsewhere, returns and printed reports are not reached.</source>
        <translation>Ni chyrhaeddir copïau mewn mannau eraill, ffurflenni tymhorol nac adroddiadau wedi’u hargraffu.</translation>
    </message>
    <message>
        <source>Dispose of this for good?</source>
        <translation>Gwaredu hwn am byth?</translation>
    </message>
    <message>
        <source>It cannot be undone. What stays is that it was done, why, when and by whom.</source>
        <translation>Ni ellir ei ddadwneud. Yr hyn sy’n aros yw iddo gael ei wneud, pam, pryd a chan bwy.</translation>
    </message>
    <message>
        <source>Dispose of it</source>
        <translation>Ei waredu</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Mynd yn ôl</translation>
    </message>
    <message>
        <source>Disposed of: {titles}.</source>
        <translation>Gwaredwyd: {titles}.</translation>
    </message>
    <message>
        <source>Not cleaned: {backups}. Delete these backups yourself.</source>
        <translation>Heb eu glanhau: {backups}. Dilëwch y copïau wrth gefn hyn eich hun.</translation>
    </message>
    <message>
        <source>Enter the reason.</source>
        <translation>Rhowch y rheswm.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>ReturnPage</name>
    <message>
        <source>Return</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>Make the return…</source>
        <translation>Gwneud y ffurflen…</translation>
    </message>
    <message>
        <source>No schools in your caseload</source>
        <translation>Dim ysgolion yn eich llwyth achosion</translation>
    </message>
    <message>
        <source>Assign your schools to yourself on the Schools page; they are what you return.</source>
        <translation>Neilltuwch eich ysgolion i chi’ch hun ar dudalen Ysgolion; dyna’r hyn yr ydych yn ei ddychwelyd.</translation>
    </message>
    <message>
        <source>Go to Schools</source>
        <translation>Mynd i Ysgolion</translation>
    </message>
    <message>
        <source>All {count} schools are ready.</source>
        <translation>Mae pob un o’r {count} ysgol yn barod.</translation>
    </message>
    <message>
        <source>{ready} of {count} schools are ready.</source>
        <translation>Mae {ready} o {count} ysgol yn barod.</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Mae rhywbeth ar goll</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Barod</translation>
    </message>
    <message>
        <source>Returns made this term</source>
        <translation>Ffurflenni a wnaed y tymor hwn</translation>
    </message>
    <message>
        <source>Return {number}, {moment}, {schools}</source>
        <translation>Ffurflen {number}, {moment}, {schools}</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>{name} took it in, {moment}</source>
        <translation>Derbyniodd {name} hi, {moment}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>Dim derbynneb eto</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>ymweliad</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>ymweliad</translation>
    </message>
    <message>
        <source>{visits} this term</source>
        <translation>{visits} y tymor hwn</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Ddim yn barod</translation>
    </message>
    <message>
        <source>Returns (*{suffix})</source>
        <translation>Ffurflenni (*{suffix})</translation>
    </message>
    <message>
        <source>Make the return</source>
        <translation>Gwneud y ffurflen ddychwelyd</translation>
    </message>
    <message>
        <source>Making the return</source>
        <translation>Wrthi’n gwneud y ffurflen</translation>
    </message>
    <message>
        <source>Return {number} was written: {path}</source>
        <translation>Ysgrifennwyd ffurflen {number}: {path}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message>
        <source>The return is ready to be sent</source>
        <translation>Mae’r ffurflen yn barod i’w hanfon</translation>
    </message>
    <message>
        <source>Return {number} for {term}, with {schools} and {visits}.</source>
        <translation>Ffurflen {number} ar gyfer {term}, gyda {schools} a {visits}.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Maint</translation>
    </message>
    <message>
        <source>Digest (SHA-256)</source>
        <translation>Crynhoad (SHA-256)</translation>
    </message>
    <message>
        <source>Copy the digest</source>
        <translation>Copïo’r crynhoad</translation>
    </message>
    <message>
        <source>Return incomplete?</source>
        <translation>Ffurflen anghyflawn?</translation>
    </message>
    <message>
        <source>{count} of {all} schools have something missing:</source>
        <translation>Mae rhywbeth ar goll gan {count} o {all} ysgol:</translation>
    </message>
    <message>
        <source>Return incomplete</source>
        <translation>Dychwelyd yn anghyflawn</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Mynd yn ôl</translation>
    </message>
</context>
<context>
    <name>RiskForm</name>
    <message>
        <source>Likelihood</source>
        <translation>Tebygolrwydd</translation>
    </message>
    <message>
        <source>Reasons for the likelihood</source>
        <translation>Rhesymau dros y tebygolrwydd</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Effaith</translation>
    </message>
    <message>
        <source>Reasons for the impact</source>
        <translation>Rhesymau dros yr effaith</translation>
    </message>
    <message>
        <source>Direction of travel</source>
        <translation>Cyfeiriad teithio</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Gradd</translation>
    </message>
    <message>
        <source>Why the rating is another than the matrix’s</source>
        <translation>Pam mae’r radd yn wahanol i radd y matrics</translation>
    </message>
    <message>
        <source>The matrix makes this {rating}. The rating is for you to judge.</source>
        <translation>Yn ôl y matrics, {rating} yw hwn. Mater i chi yw barnu’r radd.</translation>
    </message>
    <message>
        <source>Once likelihood and impact are chosen, the matrix’s rating is shown here.</source>
        <translation>Unwaith y dewisir tebygolrwydd ac effaith, dangosir gradd y matrics yma.</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Arwyddion</translation>
    </message>
    <message>
        <source>Tick what bears on the risk. What the record tells stands below each signal; it ticks nothing by itself.</source>
        <translation>Ticiwch yr hyn sy’n berthnasol i’r risg. Mae’r hyn a ddywed y cofnod i’w weld o dan bob arwydd; nid yw’n ticio dim ohono’i hun.</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Barn</translation>
    </message>
</context>
<context>
    <name>RiskPage</name>
    <message>
        <source>Risk</source>
        <translation>Risg</translation>
    </message>
    <message>
        <source>Assess…</source>
        <translation>Asesu…</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Gradd</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Direction of travel</source>
        <translation>Cyfeiriad teithio</translation>
    </message>
    <message>
        <source>Show the whole matrix</source>
        <translation>Dangos y matrics cyfan</translation>
    </message>
    <message>
        <source>Schools by risk</source>
        <translation>Ysgolion yn ôl risg</translation>
    </message>
    <message>
        <source>No school to assess yet</source>
        <translation>Dim ysgol i’w hasesu eto</translation>
    </message>
    <message>
        <source>Schools of a caseload, or with a category, are assessed here.</source>
        <translation>Asesir yma ysgolion sydd mewn llwyth achosion, neu sydd â chategori.</translation>
    </message>
    <message>
        <source>Go to the schools</source>
        <translation>Mynd i’r ysgolion</translation>
    </message>
    <message>
        <source>{judged} of {all} schools assessed in {term}</source>
        <translation>Aseswyd {judged} o {all} ysgol yn {term}</translation>
    </message>
    <message>
        <source>Every rating</source>
        <translation>Pob gradd</translation>
    </message>
    <message>
        <source>Every officer</source>
        <translation>Pob swyddog</translation>
    </message>
    <message>
        <source>Every direction</source>
        <translation>Pob cyfeiriad</translation>
    </message>
    <message>
        <source>{shown} of {all} schools</source>
        <translation>{shown} o {all} ysgol</translation>
    </message>
    <message>
        <source>likelihood {likelihood}, impact {impact}</source>
        <translation>tebygolrwydd {likelihood}, effaith {impact}</translation>
    </message>
</context>
<context>
    <name>RiskSchoolPage</name>
    <message>
        <source>Risk of a school</source>
        <translation>Risg ysgol</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Yn ôl i’r rhestr</translation>
    </message>
    <message>
        <source>Drop what I typed</source>
        <translation>Gwaredu’r hyn a deipiais</translation>
    </message>
    <message>
        <source>Record the assessment</source>
        <translation>Cofnodi’r asesiad</translation>
    </message>
    <message>
        <source>No school is chosen</source>
        <translation>Ni ddewiswyd ysgol</translation>
    </message>
    <message>
        <source>Choose one on the page of risks.</source>
        <translation>Dewiswch un ar dudalen y risgiau.</translation>
    </message>
    <message>
        <source>Show all risks</source>
        <translation>Dangos pob risg</translation>
    </message>
    <message>
        <source>Risk: {school}</source>
        <translation>Risg: {school}</translation>
    </message>
    <message>
        <source>Assessments so far</source>
        <translation>Asesiadau hyd yma</translation>
    </message>
    <message>
        <source>Open the school</source>
        <translation>Agor yr ysgol</translation>
    </message>
    <message>
        <source>Not recorded yet: what you typed stands here only.</source>
        <translation>Heb ei gofnodi eto: dim ond yma y mae’r hyn a deipiwyd gennych.</translation>
    </message>
    <message>
        <source>Recorded for this term. A change is recorded beside it.</source>
        <translation>Wedi’i gofnodi ar gyfer y tymor hwn. Cofnodir newid wrth ei ymyl.</translation>
    </message>
    <message>
        <source>A proposal, copied from {term}. Nothing is recorded for this term until you do.</source>
        <translation>Cynnig, wedi’i gopïo o {term}. Ni chofnodir dim ar gyfer y tymor hwn nes i chi wneud hynny.</translation>
    </message>
    <message>
        <source>Nothing was assessed for this school yet.</source>
        <translation>Ni aseswyd dim ar gyfer yr ysgol hon eto.</translation>
    </message>
</context>
<context>
    <name>SaidPanel</name>
    <message>
        <source>Hide comments</source>
        <translation>Cuddio sylwadau</translation>
    </message>
    <message>
        <source>Comments of readers</source>
        <translation>Sylwadau darllenwyr</translation>
    </message>
    <message>
        <source>Ask for quality assurance…</source>
        <translation>Gofyn am sicrhau ansawdd…</translation>
    </message>
    <message>
        <source>Ask for quality assurance</source>
        <translation>Gofyn am sicrhau ansawdd</translation>
    </message>
    <message>
        <source>Anything the reader should look at? It may stay empty.</source>
        <translation>Unrhyw beth y dylai’r darllenydd edrych arno? Gellir ei adael yn wag.</translation>
    </message>
    <message>
        <source>What was changed? It may stay empty.</source>
        <translation>Beth a newidiwyd? Gellir ei adael yn wag.</translation>
    </message>
    <message>
        <source>Why does the passage stay as it is?</source>
        <translation>Pam mae’r darn yn aros fel y mae?</translation>
    </message>
    <message>
        <source>Answer the comment</source>
        <translation>Ateb y sylw</translation>
    </message>
    <message>
        <source>Say why the passage stays as it is.</source>
        <translation>Dywedwch pam mae’r darn yn aros fel y mae.</translation>
    </message>
    <message>
        <source>Reading: {standing}</source>
        <translation>Darllen: {standing}</translation>
    </message>
    <message>
        <source>One comment is to be answered.</source>
        <translation>Mae un sylw i’w ateb.</translation>
    </message>
    <message>
        <source>{count} comments are to be answered.</source>
        <translation>Mae {count} sylw i’w hateb.</translation>
    </message>
    <message>
        <source>Asked for: {days}.</source>
        <translation>Gofynnwyd amdano: {days}.</translation>
    </message>
    <message>
        <source>The report can be issued.</source>
        <translation>Gellir cyhoeddi’r adroddiad.</translation>
    </message>
    <message>
        <source>This report has to be read before it is issued.</source>
        <translation>Rhaid darllen yr adroddiad hwn cyn ei gyhoeddi.</translation>
    </message>
    <message>
        <source>Show comments</source>
        <translation>Dangos sylwadau</translation>
    </message>
    <message>
        <source>Passage changed since</source>
        <translation>Newidiwyd y darn ers hynny</translation>
    </message>
    <message>
        <source>Changed…</source>
        <translation>Newidiwyd…</translation>
    </message>
    <message>
        <source>Not changed…</source>
        <translation>Heb ei newid…</translation>
    </message>
</context>
<context>
    <name>SchoolChooser</name>
    <message>
        <source>Name, town or URN</source>
        <translation>Enw, tref neu URN</translation>
    </message>
    <message>
        <source>Search for the school</source>
        <translation>Chwilio am yr ysgol</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Categorise</source>
        <translation>Categoreiddio</translation>
    </message>
    <message>
        <source>School, your own first</source>
        <translation>Ysgol, eich rhai chi yn gyntaf</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Tymor</translation>
    </message>
    <message>
        <source>No school is called that.</source>
        <translation>Nid oes ysgol o’r enw hwnnw.</translation>
    </message>
    <message>
        <source>The first {shown} of {count}; type more to find the others.</source>
        <translation>Y {shown} cyntaf o {count}; teipiwch fwy i ddod o hyd i’r lleill.</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eich un chi</translation>
    </message>
    <message>
        <source>no officer</source>
        <translation>dim swyddog</translation>
    </message>
    <message>
        <source>category {category}, {term}</source>
        <translation>categori {category}, {term}</translation>
    </message>
    <message>
        <source>not categorised yet</source>
        <translation>heb ei chategoreiddio eto</translation>
    </message>
</context>
<context>
    <name>SchoolFilterRow</name>
    <message>
        <source>Search by name, URN, town or postcode</source>
        <translation>Chwilio yn ôl enw, URN, tref neu god post</translation>
    </message>
    <message>
        <source>Search schools</source>
        <translation>Chwilio ysgolion</translation>
    </message>
    <message>
        <source>My caseload</source>
        <translation>Fy llwyth achosion</translation>
    </message>
    <message>
        <source>Only my caseload</source>
        <translation>Fy llwyth achosion yn unig</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Awdurdod</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Open or closed</source>
        <translation>Ar agor neu wedi cau</translation>
    </message>
    <message>
        <source>All authorities</source>
        <translation>Pob awdurdod</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>Pob cyfnod</translation>
    </message>
    <message>
        <source>Category {code}</source>
        <translation>Categori {code}</translation>
    </message>
    <message>
        <source>Not categorised</source>
        <translation>Heb ei chategoreiddio</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Pob categori</translation>
    </message>
    <message>
        <source>No officer</source>
        <translation>Dim swyddog</translation>
    </message>
    <message>
        <source>All officers</source>
        <translation>Pob swyddog</translation>
    </message>
</context>
<context>
    <name>SchoolPage</name>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Ymweliad newydd</translation>
    </message>
    <message>
        <source>Categorise</source>
        <translation>Categoreiddio</translation>
    </message>
    <message>
        <source>Not categorised yet</source>
        <translation>Heb ei chategoreiddio eto</translation>
    </message>
    <message>
        <source>no officer</source>
        <translation>dim swyddog</translation>
    </message>
    <message>
        <source>{category}; {officer}</source>
        <translation>{category}; {officer}</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Arolygiadau</translation>
    </message>
    <message>
        <source>No inspection was imported.</source>
        <translation>Ni fewnforiwyd unrhyw arolygiad.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Ffeithiau</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Stori</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorïau</translation>
    </message>
    <message>
        <source>Views by area</source>
        <translation>Barn fesul maes</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Ymweliadau</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Camau gweithredu</translation>
    </message>
    <message>
        <source>Strengths and contacts</source>
        <translation>Cryfderau a chysylltiadau</translation>
    </message>
    <message>
        <source>Support and documents</source>
        <translation>Cymorth a dogfennau</translation>
    </message>
    <message>
        <source>The board</source>
        <translation>Y bwrdd</translation>
    </message>
</context>
<context>
    <name>SchoolsPage</name>
    <message>
        <source>Schools</source>
        <translation>Ysgolion</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clirio’r hidlwyr</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Neilltuo…</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Mewnforio</translation>
    </message>
    <message>
        <source>No schools yet</source>
        <translation>Dim ysgolion eto</translation>
    </message>
    <message>
        <source>Import the register of schools. It is a CSV file, published at get-information-schools.service.gov.uk under Downloads.</source>
        <translation>Mewnforiwch y gofrestr ysgolion. Ffeil CSV ydyw, a gyhoeddir yn get-information-schools.service.gov.uk o dan Downloads.</translation>
    </message>
    <message>
        <source>Import the register</source>
        <translation>Mewnforio’r gofrestr</translation>
    </message>
    <message>
        <source>Package of {count} schools recorded</source>
        <translation>Cofnodwyd pecyn {count} ysgol</translation>
    </message>
    <message>
        <source>Undone: {label}</source>
        <translation>Dad-wnaed: {label}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dad-wneud</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>Dewiswyd {count}</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Wedi’i brynu</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>Heb ei brynu</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>No school fits</source>
        <translation>Nid oes ysgol yn cyfateb</translation>
    </message>
    <message>
        <source>Try fewer words, or clear the filters.</source>
        <translation>Rhowch gynnig ar lai o eiriau, neu cliriwch yr hidlwyr.</translation>
    </message>
</context>
<context>
    <name>SealCard</name>
    <message>
        <source>Seal</source>
        <translation>Selio</translation>
    </message>
    <message>
        <source>Keys and post, in the settings</source>
        <translation>Allweddi a phost, yn y gosodiadau</translation>
    </message>
    <message>
        <source>The return will be sealed for {names}; nobody else can open it.</source>
        <translation>Selir y ffurflen ar gyfer {names}; ni all neb arall ei hagor.</translation>
    </message>
    <message>
        <source>The return will not be sealed: nobody here has compared the words of {names} yet, and anybody who gets the file could read it.</source>
        <translation>Ni selir y ffurflen: nid oes neb yma wedi cymharu geiriau {names} eto, a gallai unrhyw un sy’n cael y ffeil ei darllen.</translation>
    </message>
    <message>
        <source>The return will not be sealed: the board’s keys are not known here, and anybody who gets the file could read it.</source>
        <translation>Ni selir y ffurflen: nid yw allweddi’r bwrdd yn hysbys yma, a gallai unrhyw un sy’n cael y ffeil ei darllen.</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Tymor</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Ysgrifennwyd gan</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>Earlier versions and withdrawn</source>
        <translation>Fersiynau cynharach a rhai a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Also find what was replaced or taken out since</source>
        <translation>Dod o hyd hefyd i’r hyn a ddisodlwyd neu a dynnwyd allan ers hynny</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clirio’r hidlwyr</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Popeth</translation>
    </message>
    <message>
        <source>Every school</source>
        <translation>Pob ysgol</translation>
    </message>
    <message>
        <source>Every term</source>
        <translation>Pob tymor</translation>
    </message>
    <message>
        <source>Written by anyone</source>
        <translation>Ysgrifennwyd gan unrhyw un</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Unrhyw bryd</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Y 30 diwrnod diwethaf</translation>
    </message>
    <message>
        <source>This academic year</source>
        <translation>Y flwyddyn academaidd hon</translation>
    </message>
    <message>
        <source>Last academic year</source>
        <translation>Y flwyddyn academaidd ddiwethaf</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Everything that was ever written here</source>
        <translation>Popeth a ysgrifennwyd yma erioed</translation>
    </message>
    <message>
        <source>Words, or a phrase between quotation marks</source>
        <translation>Geiriau, neu ymadrodd rhwng dyfynodau</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Chwilio popeth</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Beth a gafwyd</translation>
    </message>
    <message>
        <source>There is no page for this any more: what it belonged to was taken back.</source>
        <translation>Nid oes tudalen ar gyfer hyn mwyach: tynnwyd yn ôl yr hyn yr oedd yn perthyn iddo.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ni chafwyd dim</translation>
    </message>
    <message>
        <source>The first {count} places; more words find fewer</source>
        <translation>Y {count} lle cyntaf; mae mwy o eiriau’n canfod llai</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 lle</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} lle</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Am beth ydych chi’n chwilio?</translation>
    </message>
    <message>
        <source>A few letters of each word are enough: “phon” finds phonics. Put a phrase between quotation marks: “guided reading”. A name, a URN or a postcode finds the school.</source>
        <translation>Mae ychydig lythrennau o bob gair yn ddigon: mae “phon” yn dod o hyd i phonics. Rhowch ymadrodd rhwng dyfynodau: “guided reading”. Mae enw, URN neu god post yn dod o hyd i’r ysgol.</translation>
    </message>
    <message>
        <source>Nothing fits these words</source>
        <translation>Nid oes dim yn cyfateb i’r geiriau hyn</translation>
    </message>
    <message>
        <source>Try fewer words or only their beginnings, clear the filters, or tick “Earlier versions and withdrawn”.</source>
        <translation>Rhowch gynnig ar lai o eiriau neu dim ond eu dechrau, cliriwch yr hidlwyr, neu diciwch “Fersiynau cynharach a rhai a dynnwyd yn ôl”.</translation>
    </message>
</context>
<context>
    <name>SecondPage</name>
    <message>
        <source>Second judgement</source>
        <translation>Ail farn</translation>
    </message>
    <message>
        <source>No school is chosen</source>
        <translation>Ni ddewiswyd ysgol</translation>
    </message>
    <message>
        <source>Choose one that you are asked to judge on the Moderation page.</source>
        <translation>Dewiswch un y gofynnir i chi ei barnu ar dudalen Cymedroli.</translation>
    </message>
    <message>
        <source>Go to Moderation</source>
        <translation>Mynd i’r dudalen Cymedroli</translation>
    </message>
    <message>
        <source>Second judgement, {term}</source>
        <translation>Ail farn, {term}</translation>
    </message>
</context>
<context>
    <name>SecondTab</name>
    <message>
        <source>Draw one school in</source>
        <translation>Tynnu un ysgol o bob</translation>
    </message>
    <message>
        <source>Draw and ask</source>
        <translation>Tynnu a gofyn</translation>
    </message>
    <message>
        <source>Ask another officer…</source>
        <translation>Gofyn i swyddog arall…</translation>
    </message>
    <message>
        <source>Write the file for the officer…</source>
        <translation>Ysgrifennu’r ffeil ar gyfer y swyddog…</translation>
    </message>
    <message>
        <source>Judge it…</source>
        <translation>Barnu…</translation>
    </message>
    <message>
        <source>Second judgements</source>
        <translation>Ail farnau</translation>
    </message>
    <message>
        <source>Criteria judged otherwise the second time</source>
        <translation>Meini prawf a farnwyd yn wahanol yr eildro</translation>
    </message>
    <message>
        <source>No second judgement of this term is asked for. Draw some schools: each goes to an officer who does not know how it was judged.</source>
        <translation>Ni ofynnir am ail farn ar gyfer y tymor hwn. Tynnwch sampl o ysgolion: aiff pob un at swyddog nad yw’n gwybod sut y’i barnwyd.</translation>
    </message>
    <message>
        <source>Choose a school to compare both judgements.</source>
        <translation>Dewiswch ysgol i gymharu’r ddwy farn.</translation>
    </message>
    <message>
        <source>{officer} has not judged {school} yet.</source>
        <translation>Nid yw {officer} wedi barnu {school} eto.</translation>
    </message>
    <message>
        <source>{school}: both came to {first}.</source>
        <translation>{school}: {first} oedd barn y ddau.</translation>
    </message>
    <message>
        <source>{school}: {first} by {judge}, {second} by {other}.</source>
        <translation>{school}: {first} gan {judge}, {second} gan {other}.</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of the form</source>
        <translation>Adrannau’r ffurflen</translation>
    </message>
    <message>
        <source>{0} to answer</source>
        <translation>{0} i’w hateb</translation>
    </message>
    <message>
        <source>{0} added</source>
        <translation>Ychwanegwyd {0}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Cwblhau</translation>
    </message>
    <message>
        <source>{0} of {1} answered</source>
        <translation>Atebwyd {0} o {1}</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>Previous section</source>
        <translation>Adran flaenorol</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Adran nesaf</translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message>
        <source>Save the draft and record it as sent…</source>
        <translation>Cadw’r drafft a chofnodi iddo gael ei anfon…</translation>
    </message>
    <message>
        <source>Send the draft to the school</source>
        <translation>Anfon y drafft i’r ysgol</translation>
    </message>
    <message>
        <source>This makes a PDF with a letter, the draft with its passages numbered, and a form for the reply. Send it in your usual way.</source>
        <translation>Mae hyn yn gwneud PDF gyda llythyr, y drafft â’i ddarnau wedi’u rhifo, a ffurflen ymateb. Anfonwch ef yn eich ffordd arferol.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>At</translation>
    </message>
    <message>
        <source>By role, such as the headteacher</source>
        <translation>Yn ôl rôl, megis y pennaeth</translation>
    </message>
    <message>
        <source>How it is sent</source>
        <translation>Sut yr anfonir</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Anfonwyd ar</translation>
    </message>
    <message>
        <source>Day, month and year</source>
        <translation>Diwrnod, mis a blwyddyn</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>Ymateb erbyn</translation>
    </message>
    <message>
        <source>The last day of the school</source>
        <translation>Diwrnod olaf yr ysgol</translation>
    </message>
    <message>
        <source>Enter both days as day, month and year, such as 3 11 26.</source>
        <translation>Rhowch y ddau ddiwrnod fel diwrnod, mis a blwyddyn, megis 3 11 26.</translation>
    </message>
    <message>
        <source>That is {term}.</source>
        <translation>{term} yw hwnnw.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Anfon</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Derbynebau</translation>
    </message>
    <message>
        <source>No return that was taken in here waits for a receipt.</source>
        <translation>Nid oes ffurflen a dderbyniwyd yma’n aros am dderbynneb.</translation>
    </message>
    <message>
        <source>{officer}, {term}, return {number}</source>
        <translation>{officer}, {term}, ffurflen {number}</translation>
    </message>
    <message>
        <source>Make the receipt for {count}…</source>
        <translation>Gwneud y dderbynneb ar gyfer {count}…</translation>
    </message>
    <message>
        <source>return</source>
        <translation>ffurflen</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>ffurflen</translation>
    </message>
    <message>
        <source>Decisions of the board</source>
        <translation>Penderfyniadau’r bwrdd</translation>
    </message>
    <message>
        <source>None yet. They are recorded on the Board page, by school.</source>
        <translation>Dim eto. Fe’u cofnodir ar dudalen y Bwrdd, fesul ysgol.</translation>
    </message>
    <message>
        <source>Write {count} for {term}…</source>
        <translation>Ysgrifennu {count} ar gyfer {term}…</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>penderfyniad</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>penderfyniad</translation>
    </message>
    <message>
        <source>Hand a school over</source>
        <translation>Trosglwyddo ysgol</translation>
    </message>
    <message>
        <source>For this you need a school in your caseload and a known colleague.</source>
        <translation>Ar gyfer hyn mae arnoch angen ysgol yn eich llwyth achosion a chydweithiwr hysbys.</translation>
    </message>
    <message>
        <source>School to hand over</source>
        <translation>Ysgol i’w throsglwyddo</translation>
    </message>
    <message>
        <source>Colleague who takes it on</source>
        <translation>Cydweithiwr sy’n ei chymryd</translation>
    </message>
    <message>
        <source>Hand it over…</source>
        <translation>Ei throsglwyddo…</translation>
    </message>
    <message>
        <source>Make the receipt</source>
        <translation>Gwneud y dderbynneb</translation>
    </message>
    <message>
        <source>Making the receipt</source>
        <translation>Wrthi’n gwneud y dderbynneb</translation>
    </message>
    <message>
        <source>Write the decisions</source>
        <translation>Ysgrifennu’r penderfyniadau</translation>
    </message>
    <message>
        <source>Writing the decisions</source>
        <translation>Wrthi’n ysgrifennu’r penderfyniadau</translation>
    </message>
    <message>
        <source>Hand the school over</source>
        <translation>Trosglwyddo’r ysgol</translation>
    </message>
    <message>
        <source>Post (*{suffix})</source>
        <translation>Post (*{suffix})</translation>
    </message>
</context>
<context>
    <name>SetUpCard</name>
    <message>
        <source>Set-up file</source>
        <translation>Ffeil sefydlu</translation>
    </message>
    <message>
        <source>Make a set-up file…</source>
        <translation>Gwneud ffeil sefydlu…</translation>
    </message>
    <message>
        <source>Take in a set-up file…</source>
        <translation>Derbyn ffeil sefydlu…</translation>
    </message>
    <message>
        <source>Take in a set-up file</source>
        <translation>Derbyn ffeil sefydlu</translation>
    </message>
    <message>
        <source>Make a set-up file</source>
        <translation>Gwneud ffeil sefydlu</translation>
    </message>
    <message>
        <source>Making the set-up file</source>
        <translation>Wrthi’n gwneud y ffeil sefydlu</translation>
    </message>
    <message>
        <source>The set-up file was written: {path}</source>
        <translation>Ysgrifennwyd y ffeil sefydlu: {path}</translation>
    </message>
    <message>
        <source>{code} {authority}</source>
        <translation>{code} {authority}</translation>
    </message>
    <message>
        <source>Made by {made}</source>
        <translation>Gwnaed gan {made}</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>swyddog</translation>
    </message>
    <message>
        <source>officers</source>
        <translation>swyddog</translation>
    </message>
    <message>
        <source>I compared the words; take it in</source>
        <translation>Cymharais y geiriau; derbyn hi</translation>
    </message>
    <message>
        <source>It is neither sealed nor signed: take it in only if you know its sender.</source>
        <translation>Nid yw wedi’i selio na’i llofnodi: derbyniwch hi dim ond os ydych yn adnabod ei hanfonwr.</translation>
    </message>
    <message>
        <source>Signed by {name}</source>
        <translation>Llofnodwyd gan {name}</translation>
    </message>
    <message>
        <source>Returns will be sealed for {names}</source>
        <translation>Selir ffurflenni ar gyfer {names}</translation>
    </message>
    <message>
        <source>First have {name} read these words out by telephone: {words}</source>
        <translation>Yn gyntaf gofynnwch i {name} ddarllen y geiriau hyn dros y ffôn: {words}</translation>
    </message>
    <message>
        <source>Take in this set-up?</source>
        <translation>Derbyn y sefydliad hwn?</translation>
    </message>
    <message>
        <source>One file with the authority’s schools, officers, caseloads, term dates, framework and forms. A colleague who begins from it has a caseload at once. It holds no category and no visit. It is signed by this store, and open to everybody, so that a colleague without keys can begin from it.</source>
        <translation>Un ffeil gydag ysgolion, swyddogion, llwythi achosion, dyddiadau tymhorau, fframwaith a ffurflenni’r awdurdod. Mae gan gydweithiwr sy’n dechrau ohoni lwyth achosion ar unwaith. Nid yw’n cynnwys categori nac ymweliad. Mae wedi’i llofnodi gan y storfa hon, ac yn agored i bawb, fel y gall cydweithiwr heb allweddi ddechrau ohoni.</translation>
    </message>
    <message>
        <source>Set-up files ({suffixes})</source>
        <translation>Ffeiliau sefydlu ({suffixes})</translation>
    </message>
    <message>
        <source>It is added to what is recorded here, and can be undone as a whole.</source>
        <translation>Ychwanegir ef at yr hyn a gofnodwyd yma, a gellir ei ddad-wneud yn ei gyfanrwydd.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ei derbyn</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Mynd yn ôl</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Golwg</translation>
    </message>
    <message>
        <source>You and your colleagues</source>
        <translation>Chi a’ch cydweithwyr</translation>
    </message>
    <message>
        <source>Authority and term dates</source>
        <translation>Yr awdurdod a dyddiadau’r tymhorau</translation>
    </message>
    <message>
        <source>Factual accuracy</source>
        <translation>Cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>Keys and post</source>
        <translation>Allweddi a phost</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copïau wrth gefn</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Cod adfer</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Agor ffeiliau</translation>
    </message>
    <message>
        <source>How long records are kept</source>
        <translation>Am ba hyd y cedwir cofnodion</translation>
    </message>
    <message>
        <source>What was done lately</source>
        <translation>Beth a wnaed yn ddiweddar</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>As reports and returns carry it.</source>
        <translation>Fel y mae adroddiadau a ffurflenni yn ei ddangos.</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Eich rôl</translation>
    </message>
    <message>
        <source>Save name and role</source>
        <translation>Cadw enw a rôl</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Cydweithwyr</translation>
    </message>
    <message>
        <source>An officer not named here</source>
        <translation>Swyddog na enwir yma</translation>
    </message>
    <message>
        <source>None yet. They come with their returns, or by name.</source>
        <translation>Neb eto. Dônt gyda’u ffurflenni, neu yn ôl enw.</translation>
    </message>
    <message>
        <source>So that schools can be assigned to them.</source>
        <translation>Fel y gellir neilltuo ysgolion iddynt.</translation>
    </message>
    <message>
        <source>Name of a colleague</source>
        <translation>Enw cydweithiwr</translation>
    </message>
    <message>
        <source>Add the colleague</source>
        <translation>Ychwanegu’r cydweithiwr</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Awdurdod</translation>
    </message>
    <message>
        <source>Code of the authority</source>
        <translation>Cod yr awdurdod</translation>
    </message>
    <message>
        <source>Three digits, as in the register of schools.</source>
        <translation>Tri digid, fel yn y gofrestr ysgolion.</translation>
    </message>
    <message>
        <source>Name of the authority</source>
        <translation>Enw’r awdurdod</translation>
    </message>
    <message>
        <source>Printed at the head of every report.</source>
        <translation>Wedi’i argraffu ar frig pob adroddiad.</translation>
    </message>
    <message>
        <source>Save authority</source>
        <translation>Cadw’r awdurdod</translation>
    </message>
    <message>
        <source>House style of documents…</source>
        <translation>Arddull tŷ dogfennau…</translation>
    </message>
    <message>
        <source>Term dates</source>
        <translation>Dyddiadau’r tymhorau</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} i {last}</translation>
    </message>
    <message>
        <source>Read term dates from a file…</source>
        <translation>Darllen dyddiadau tymhorau o ffeil…</translation>
    </message>
    <message>
        <source>Framework and forms</source>
        <translation>Fframwaith a ffurflenni</translation>
    </message>
    <message>
        <source>New judgements are made under “{title}”, version {version}.</source>
        <translation>Gwneir barnau newydd o dan “{title}”, fersiwn {version}.</translation>
    </message>
    <message>
        <source>Forms: {forms}</source>
        <translation>Ffurflenni: {forms}</translation>
    </message>
    <message>
        <source>Take another framework into use…</source>
        <translation>Defnyddio fframwaith arall…</translation>
    </message>
    <message>
        <source>Enter the present passphrase.</source>
        <translation>Rhowch y cyfrinymadrodd presennol.</translation>
    </message>
    <message>
        <source>The two new passphrases differ.</source>
        <translation>Mae’r ddau gyfrinymadrodd newydd yn wahanol.</translation>
    </message>
    <message>
        <source>Your store</source>
        <translation>Eich storfa</translation>
    </message>
    <message>
        <source>Its file</source>
        <translation>Ei ffeil</translation>
    </message>
    <message>
        <source>Or the recovery code, where it is forgotten.</source>
        <translation>Neu’r cod adfer, os anghofiwyd y cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Cyfrinymadrodd presennol</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Cyfrinymadrodd newydd</translation>
    </message>
    <message>
        <source>Eight characters or more.</source>
        <translation>Wyth nod neu fwy.</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Cyfrinymadrodd newydd eto</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Newid y cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Fframwaith</translation>
    </message>
    <message>
        <source>TOML files (*.toml)</source>
        <translation>Ffeiliau TOML (*.toml)</translation>
    </message>
</context>
<context>
    <name>SharesView</name>
    <message>
        <source>Schools</source>
        <translation>Ysgolion</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Disgyblion</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Bysellau llwybr byr</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ffenestr</translation>
    </message>
</context>
<context>
    <name>SignalRow</name>
    <message>
        <source>Note on {signal}</source>
        <translation>Nodyn ar {signal}</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Nodyn (dewisol)</translation>
    </message>
    <message>
        <source>Open the note: {source}</source>
        <translation>Agor y nodyn: {source}</translation>
    </message>
</context>
<context>
    <name>SourceNote</name>
    <message>
        <source>Copy its address</source>
        <translation>Copïo ei gyfeiriad</translation>
    </message>
    <message>
        <source>Published at {place}</source>
        <translation>Cyhoeddwyd yn {place}</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>SSIO Desktop</source>
        <translation>SSIO Desktop</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Cynnydd</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Croeso</translation>
    </message>
    <message>
        <source>Records your visits to schools, offline. Everything is kept in one encrypted file on this computer, your store.</source>
        <translation>Yn cofnodi eich ymweliadau ag ysgolion, all-lein. Cedwir popeth mewn un ffeil wedi’i hamgryptio ar y cyfrifiadur hwn, sef eich storfa.</translation>
    </message>
    <message>
        <source>Make my store</source>
        <translation>Gwneud fy storfa</translation>
    </message>
    <message>
        <source>The first time on this computer. It takes a minute.</source>
        <translation>Y tro cyntaf ar y cyfrifiadur hwn. Mae’n cymryd munud.</translation>
    </message>
    <message>
        <source>Begin from a set-up file</source>
        <translation>Dechrau o ffeil sefydlu</translation>
    </message>
    <message>
        <source>Your authority gave you one, with its schools, officers and term dates.</source>
        <translation>Rhoddodd eich awdurdod un i chi, gyda’i ysgolion, ei swyddogion a’i ddyddiadau tymhorau.</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Agor storfa</translation>
    </message>
    <message>
        <source>You have a store already, on this computer or on a stick.</source>
        <translation>Mae gennych storfa eisoes, ar y cyfrifiadur hwn neu ar gof bach.</translation>
    </message>
    <message>
        <source>Open a backup…</source>
        <translation>Agor copi wrth gefn…</translation>
    </message>
    <message>
        <source>Your store is lost or damaged, or you want an earlier state of it.</source>
        <translation>Mae eich storfa ar goll neu wedi’i difrodi, neu rydych am gael cyflwr cynharach ohoni.</translation>
    </message>
    <message>
        <source>Practise with an invented authority</source>
        <translation>Ymarfer gydag awdurdod dychmygol</translation>
    </message>
    <message>
        <source>Thirty schools that do not exist, with three terms of history.</source>
        <translation>Tri deg o ysgolion nad ydynt yn bodoli, gyda thri thymor o hanes.</translation>
    </message>
    <message>
        <source>Open your store</source>
        <translation>Agor eich storfa</translation>
    </message>
    <message>
        <source>Another store…</source>
        <translation>Storfa arall…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Mynd ymlaen hebddo</translation>
    </message>
    <message>
        <source>Make your store</source>
        <translation>Gwneud eich storfa</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Make the store</source>
        <translation>Gwneud y storfa</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Agor {name}</translation>
    </message>
    <message>
        <source>Stores (*{suffix})</source>
        <translation>Storfeydd (*{suffix})</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Agor copi wrth gefn</translation>
    </message>
    <message>
        <source>Backups (*{suffix})</source>
        <translation>Copïau wrth gefn (*{suffix})</translation>
    </message>
    <message>
        <source>Putting the backup back and comparing every entry.</source>
        <translation>Wrthi’n rhoi’r copi wrth gefn yn ôl a chymharu pob cofnod.</translation>
    </message>
    <message>
        <source>Set-up files ({suffixes})</source>
        <translation>Ffeiliau sefydlu ({suffixes})</translation>
    </message>
    <message>
        <source>Reading the set-up file.</source>
        <translation>Wrthi’n darllen y ffeil sefydlu.</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>Rhowch y cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>Opening your store.</source>
        <translation>Wrthi’n agor eich storfa.</translation>
    </message>
    <message>
        <source>Making your store.</source>
        <translation>Wrthi’n gwneud eich storfa.</translation>
    </message>
    <message>
        <source>Opening the invented authority. The first time it is made here, which takes about half a minute. Escape stops it.</source>
        <translation>Wrthi’n agor yr awdurdod dychmygol. Y tro cyntaf fe’i gwneir yma, sy’n cymryd tua hanner munud. Mae Escape yn ei stopio.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wrthi’n agor</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Save it to a file…</source>
        <translation>Ei gadw i ffeil…</translation>
    </message>
    <message>
        <source>NOT SAVED: {reason}</source>
        <translation>HEB EI GADW: {reason}</translation>
    </message>
    <message>
        <source>NOT SAVED YET: {reason}</source>
        <translation>HEB EI GADW ETO: {reason}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wrthi’n cadw…</translation>
    </message>
    <message>
        <source>Saved at {time} in {place}</source>
        <translation>Cadwyd am {time} yn {place}</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Cadwyd am {time}</translation>
    </message>
    <message>
        <source>Everything is saved in {place}</source>
        <translation>Mae popeth wedi’i gadw yn {place}</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Mae popeth wedi’i gadw</translation>
    </message>
    <message>
        <source>“{work}” is being written. What you type is saved right after it; leave the window open, or choose “Stop”.</source>
        <translation>Mae “{work}” yn cael ei ysgrifennu. Cedwir yr hyn a deipiwch yn syth ar ei ôl; gadewch y ffenestr ar agor, neu dewiswch “Stopio”.</translation>
    </message>
    <message>
        <source>the disk has not answered for a second. Leave the window open; if the store is on a stick or a network drive, check that it is connected.</source>
        <translation>nid yw’r ddisg wedi ateb am eiliad. Gadewch y ffenestr ar agor; os yw’r storfa ar gof bach neu yriant rhwydwaith, gwiriwch ei fod wedi’i gysylltu.</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Steps</source>
        <translation>Camau</translation>
    </message>
    <message>
        <source>done</source>
        <translation>wedi’i wneud</translation>
    </message>
    <message>
        <source>here</source>
        <translation>yma</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>i’w wneud</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {title}, {state}</source>
        <translation>Cam {number} o {count}: {title}, {state}</translation>
    </message>
</context>
<context>
    <name>StoryCard</name>
    <message>
        <source>The story so far</source>
        <translation>Y stori hyd yn hyn</translation>
    </message>
    <message>
        <source>Nothing yet. Categories, inspections and visits appear here on one line of time, once there are any.</source>
        <translation>Dim byd eto. Mae categorïau, arolygiadau ac ymweliadau yn ymddangos yma ar un llinell amser, unwaith y bydd rhai.</translation>
    </message>
    <message>
        <source>Left and Right go through it, Enter opens.</source>
        <translation>Mae Chwith a De yn mynd drwyddo, mae Enter yn agor.</translation>
    </message>
    <message>
        <source>Earlier, in the table only: {count}.</source>
        <translation>Cynharach, yn y tabl yn unig: {count}.</translation>
    </message>
</context>
<context>
    <name>StrengthsCard</name>
    <message>
        <source>Strengths</source>
        <translation>Cryfderau</translation>
    </message>
    <message>
        <source>No strength is noted yet. The termly visit has a place for them.</source>
        <translation>Ni nodwyd cryfder eto. Mae lle iddynt yn yr ymweliad tymhorol.</translation>
    </message>
    <message>
        <source>willing to help: {answer}</source>
        <translation>parod i helpu: {answer}</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>y nodyn</translation>
    </message>
    <message>
        <source>Seen {day}</source>
        <translation>Gwelwyd {day}</translation>
    </message>
    <message>
        <source>Strength {number}, {area}: open the note of {day}</source>
        <translation>Cryfder {number}, {area}: agor nodyn {day}</translation>
    </message>
    <message>
        <source>and {count} more, in the dossier</source>
        <translation>a {count} arall, yn y goflen</translation>
    </message>
</context>
<context>
    <name>SupportCard</name>
    <message>
        <source>Support used</source>
        <translation>Cymorth a ddefnyddiwyd</translation>
    </message>
    <message>
        <source>{visits} and {days} in {year}</source>
        <translation>{visits} a {days} yn {year}</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>ymweliad</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>ymweliad</translation>
    </message>
    <message>
        <source>day</source>
        <translation>diwrnod</translation>
    </message>
    <message>
        <source>days</source>
        <translation>diwrnod</translation>
    </message>
    <message>
        <source>Next visit planned: {day}</source>
        <translation>Cynlluniwyd yr ymweliad nesaf: {day}</translation>
    </message>
    <message>
        <source>Arranged with others</source>
        <translation>Trefnwyd gydag eraill</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>Ni chofnodwyd dim.</translation>
    </message>
    <message>
        <source>Not categorised yet, so what it may have is not known.</source>
        <translation>Heb ei chategoreiddio eto, felly nid yw’n hysbys beth y gall ei gael.</translation>
    </message>
    <message>
        <source>Category {code} names no number of visits or days.</source>
        <translation>Nid yw categori {code} yn enwi nifer o ymweliadau na diwrnodau.</translation>
    </message>
    <message>
        <source>Category {code} brings {amount}.</source>
        <translation>Mae categori {code} yn dod â {amount}.</translation>
    </message>
    <message>
        <source>{count:g} more than that were used.</source>
        <translation>Defnyddiwyd {count:g} yn fwy na hynny.</translation>
    </message>
    <message>
        <source>{used:g} of {all} used, {left:g} left.</source>
        <translation>Defnyddiwyd {used:g} o {all}, {left:g} ar ôl.</translation>
    </message>
</context>
<context>
    <name>TermBox</name>
    <message>
        <source>Term</source>
        <translation>Tymor</translation>
    </message>
    <message>
        <source>{term} (now)</source>
        <translation>{term} (nawr)</translation>
    </message>
</context>
<context>
    <name>TermCard</name>
    <message>
        <source>{term}, week by week</source>
        <translation>{term}, wythnos fesul wythnos</translation>
    </message>
    <message>
        <source>Round: visits, filled when made. Square: actions, filled when overdue. Left and Right go through them, Enter opens.</source>
        <translation>Crwn: ymweliadau, yn llawn pan wnaed hwy. Sgwâr: camau gweithredu, yn llawn pan fyddant yn hwyr. Mae Chwith a De yn mynd drwyddynt, mae Enter yn agor.</translation>
    </message>
</context>
<context>
    <name>TermView</name>
    <message>
        <source>The term</source>
        <translation>Y tymor</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Ymweliadau</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Camau gweithredu</translation>
    </message>
    <message>
        <source>Half-term</source>
        <translation>Hanner tymor</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
</context>
<context>
    <name>TickEditor</name>
    <message>
        <source>Yes, this was done</source>
        <translation>Do, gwnaed hyn</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Go back</source>
        <translation>Mynd yn ôl</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Mynd ymlaen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dad-wneud</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Dod o hyd i orchymyn</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Canfod</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>Dad-wneud: {change}</translation>
    </message>
</context>
<context>
    <name>TrackerPage</name>
    <message>
        <source>Returns received</source>
        <translation>Ffurflenni a dderbyniwyd</translation>
    </message>
    <message>
        <source>Save for a mail merge…</source>
        <translation>Cadw ar gyfer postgyfuno…</translation>
    </message>
    <message>
        <source>Save letters…</source>
        <translation>Cadw llythyrau…</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>To chase</source>
        <translation>I fynd ar eu hôl</translation>
    </message>
    <message>
        <source>Officers and terms</source>
        <translation>Swyddogion a thymhorau</translation>
    </message>
    <message>
        <source>What is there of each school</source>
        <translation>Beth sydd ar gael ar gyfer pob ysgol</translation>
    </message>
    <message>
        <source>Schools and terms</source>
        <translation>Ysgolion a thymhorau</translation>
    </message>
    <message>
        <source>No returns yet</source>
        <translation>Dim ffurflenni eto</translation>
    </message>
    <message>
        <source>Take in the returns that officers have sent, on the Board page.</source>
        <translation>Derbyniwch y ffurflenni y mae swyddogion wedi’u hanfon, ar dudalen y Bwrdd.</translation>
    </message>
    <message>
        <source>Go to the board</source>
        <translation>Mynd i’r bwrdd</translation>
    </message>
    <message>
        <source>Nothing is outstanding in this term.</source>
        <translation>Nid oes dim heb ddod i law yn y tymor hwn.</translation>
    </message>
    <message>
        <source>Every officer</source>
        <translation>Pob swyddog</translation>
    </message>
    <message>
        <source>Nothing missing: {whole} of {all}.</source>
        <translation>Dim ar goll: {whole} o {all}.</translation>
    </message>
    <message>
        <source>{came} of {all} officers have returned for {term}.</source>
        <translation>Mae {came} o {all} swyddog wedi dychwelyd ffurflen ar gyfer {term}.</translation>
    </message>
    <message>
        <source>Term dates are not known for it, so none is late.</source>
        <translation>Nid yw dyddiadau’r tymhorau’n hysbys ar ei gyfer, felly nid oes yr un yn hwyr.</translation>
    </message>
    <message>
        <source>Due on {day}.</source>
        <translation>Yn ddyledus ar {day}.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Ffeiliau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save letters</source>
        <translation>Cadw llythyrau</translation>
    </message>
    <message>
        <source>Tables for a spreadsheet (*.csv)</source>
        <translation>Tablau ar gyfer taenlen (*.csv)</translation>
    </message>
    <message>
        <source>Save for a mail merge</source>
        <translation>Cadw ar gyfer postgyfuno</translation>
    </message>
    <message>
        <source>Writing to officers</source>
        <translation>Wrthi’n ysgrifennu at swyddogion</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Ysgrifennwyd: {path}</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Agor y ffeil</translation>
    </message>
</context>
<context>
    <name>TrialDialog</name>
    <message>
        <source>Trial: {form}</source>
        <translation>Treial: {form}</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Treial</translation>
    </message>
    <message>
        <source>Nothing that you write here is saved.</source>
        <translation>Ni chedwir dim a ysgrifennwch yma.</translation>
    </message>
    <message>
        <source>Close the trial</source>
        <translation>Cau’r treial</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>Show as a drawing</source>
        <translation>Dangos fel llun</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Dangos fel tabl</translation>
    </message>
</context>
<context>
    <name>TypedReply</name>
    <message>
        <source>The whole report is factually accurate</source>
        <translation>Mae’r adroddiad cyfan yn ffeithiol gywir</translation>
    </message>
    <message>
        <source>The reply, passage by passage</source>
        <translation>Yr ymateb, fesul darn</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Sut y daeth</translation>
    </message>
    <message>
        <source>Who replied</source>
        <translation>Pwy ymatebodd</translation>
    </message>
    <message>
        <source>By role, such as headteacher</source>
        <translation>Yn ôl rôl, megis pennaeth</translation>
    </message>
    <message>
        <source>Day, month and year</source>
        <translation>Diwrnod, mis a blwyddyn</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Derbyniwyd ar</translation>
    </message>
    <message>
        <source>Words on the report as a whole</source>
        <translation>Geiriau ar yr adroddiad cyfan</translation>
    </message>
    <message>
        <source>Record the reply</source>
        <translation>Cofnodi’r ymateb</translation>
    </message>
</context>
<context>
    <name>UnfinishedList</name>
    <message>
        <source>Next one</source>
        <translation>Yr un nesaf</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Dangos y cyfan</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cuddio</translation>
    </message>
    <message>
        <source>One answer is needed before this note can be made final</source>
        <translation>Mae angen un ateb cyn y gellir gwneud y nodyn hwn yn derfynol</translation>
    </message>
    <message>
        <source>{count} answers are needed before this note can be made final</source>
        <translation>Mae angen {count} ateb cyn y gellir gwneud y nodyn hwn yn derfynol</translation>
    </message>
</context>
<context>
    <name>ViewsCard</name>
    <message>
        <source>The school’s view and the officer’s</source>
        <translation>Barn yr ysgol a barn y swyddog</translation>
    </message>
    <message>
        <source>Not asked yet. The termly visit asks how the school judges itself, area by area; inspectors’ grades appear here once they are imported.</source>
        <translation>Heb ei ofyn eto. Mae’r ymweliad tymhorol yn gofyn sut y mae’r ysgol yn ei barnu ei hun, fesul maes; mae graddau’r arolygwyr yn ymddangos yma unwaith y’u mewnforir.</translation>
    </message>
    <message>
        <source>The school says</source>
        <translation>Dywed yr ysgol</translation>
    </message>
    <message>
        <source>The officer saw</source>
        <translation>Gwelodd y swyddog</translation>
    </message>
    <message>
        <source>Last inspection</source>
        <translation>Arolygiad diwethaf</translation>
    </message>
    <message>
        <source>Not asked yet, and not judged</source>
        <translation>Heb ei ofyn eto, a heb ei farnu</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Heb ei farnu</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Heb ei ofyn eto</translation>
    </message>
    <message>
        <source>{area}, {title}: open the note of {day}</source>
        <translation>{area}, {title}: agor nodyn {day}</translation>
    </message>
</context>
<context>
    <name>VisitHistoryPage</name>
    <message>
        <source>History of a visit</source>
        <translation>Hanes ymweliad</translation>
    </message>
    <message>
        <source>Every change of the store</source>
        <translation>Pob newid i’r storfa</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>Yn ôl i’r nodyn</translation>
    </message>
    <message>
        <source>The note at</source>
        <translation>Y nodyn yn</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>O’i gymharu â</translation>
    </message>
    <message>
        <source>One change earlier</source>
        <translation>Un newid yn gynharach</translation>
    </message>
    <message>
        <source>One change later</source>
        <translation>Un newid yn ddiweddarach</translation>
    </message>
    <message>
        <source>Go back to a moment</source>
        <translation>Mynd yn ôl i adeg</translation>
    </message>
    <message>
        <source>No visit was chosen</source>
        <translation>Ni ddewiswyd ymweliad</translation>
    </message>
    <message>
        <source>Open a visit, and press Alt+H in it to see its history.</source>
        <translation>Agorwch ymweliad, a phwyswch Alt+H ynddo i weld ei hanes.</translation>
    </message>
    <message>
        <source>Go to the visits</source>
        <translation>Mynd i’r ymweliadau</translation>
    </message>
    <message>
        <source>History of the visit to {school}</source>
        <translation>Hanes yr ymweliad â {school}</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Fel y mae</translation>
    </message>
    <message>
        <source>History of the answer “{question}”</source>
        <translation>Hanes yr ateb “{question}”</translation>
    </message>
    <message>
        <source>It was never answered.</source>
        <translation>Ni chafodd ei ateb erioed.</translation>
    </message>
    <message>
        <source>after version {number} was made final</source>
        <translation>ar ôl gwneud fersiwn {number} yn derfynol</translation>
    </message>
    <message>
        <source>in the draft</source>
        <translation>yn y drafft</translation>
    </message>
    <message>
        <source>This is how it stands.</source>
        <translation>Fel hyn y mae’n sefyll.</translation>
    </message>
    <message>
        <source>Put this answer back</source>
        <translation>Rhoi’r ateb hwn yn ôl</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Beth sy’n wahanol</translation>
    </message>
    <message>
        <source>Nothing differs between these two moments.</source>
        <translation>Nid oes dim yn wahanol rhwng y ddwy adeg hyn.</translation>
    </message>
    <message>
        <source>[− words] were taken out, [+ words] were put in.</source>
        <translation>Tynnwyd [− geiriau] allan, rhoddwyd [+ geiriau] i mewn.</translation>
    </message>
    <message>
        <source>Put the earlier one back</source>
        <translation>Rhoi’r un cynharach yn ôl</translation>
    </message>
    <message>
        <source>The whole note as it was then</source>
        <translation>Y nodyn cyfan fel yr oedd bryd hynny</translation>
    </message>
    <message>
        <source>Nothing was answered yet.</source>
        <translation>Nid atebwyd dim eto.</translation>
    </message>
    <message>
        <source>Taken out: [− {before}]</source>
        <translation>Tynnwyd allan: [− {before}]</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Visit</source>
        <translation>Ymweliad</translation>
    </message>
    <message>
        <source>Back to checking your answers</source>
        <translation>Yn ôl i wirio eich atebion</translation>
    </message>
    <message>
        <source>Issuing cannot be undone. What is found later is put right by an amendment.</source>
        <translation>Ni ellir dadwneud cyhoeddi. Cywirir yr hyn a ganfyddir wedyn drwy ddiwygiad.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mwy</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Rhagolwg</translation>
    </message>
    <message>
        <source>Factual accuracy</source>
        <translation>Cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>Make final</source>
        <translation>Gwneud yn derfynol</translation>
    </message>
    <message>
        <source>Issue the report</source>
        <translation>Cyhoeddi’r adroddiad</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Diwygio</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>Yn ôl i’r nodyn</translation>
    </message>
    <message>
        <source>Check your answers</source>
        <translation>Gwirio eich atebion</translation>
    </message>
    <message>
        <source>This is what the report will say. Nothing is fixed before you confirm it.</source>
        <translation>Dyma beth fydd yr adroddiad yn ei ddweud. Nid oes dim yn sefydlog cyn i chi ei gadarnhau.</translation>
    </message>
    <message>
        <source>Change what has to be changed; it is saved as you type.</source>
        <translation>Newidiwch yr hyn y mae’n rhaid ei newid; fe’i cedwir wrth i chi deipio.</translation>
    </message>
    <message>
        <source>Then choose “Make final” and give the reason for the amendment.</source>
        <translation>Yna dewiswch “Gwneud yn derfynol” a rhowch y rheswm dros y diwygiad.</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Visits</source>
        <translation>Ymweliadau</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Ymweliad newydd</translation>
    </message>
    <message>
        <source>No visit is recorded.</source>
        <translation>Ni chofnodwyd ymweliad.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Days used</source>
        <translation>Diwrnodau a ddefnyddiwyd</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Math o ymweliad</translation>
    </message>
    <message>
        <source>Show all {count} visits</source>
        <translation>Dangos pob un o’r {count} ymweliad</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Dim dyddiad eto</translation>
    </message>
    <message>
        <source>Open {title}, {day}</source>
        <translation>Agor {title}, {day}</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Visits</source>
        <translation>Ymweliadau</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mwy</translation>
    </message>
    <message>
        <source>Factual accuracy</source>
        <translation>Cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>Forms on paper</source>
        <translation>Ffurflenni ar bapur</translation>
    </message>
    <message>
        <source>Reports of a term</source>
        <translation>Adroddiadau tymor</translation>
    </message>
    <message>
        <source>Check a report…</source>
        <translation>Gwirio adroddiad…</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Ymweliad newydd</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Search by school</source>
        <translation>Chwilio yn ôl ysgol</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Tymor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>{found} of {all} visits</source>
        <translation>{found} o {all} ymweliad</translation>
    </message>
    <message>
        <source>There are no schools to visit yet.</source>
        <translation>Nid oes ysgolion i ymweld â nhw eto.</translation>
    </message>
    <message>
        <source>Import the register of schools first, on the Schools page.</source>
        <translation>Mewnforiwch y gofrestr ysgolion yn gyntaf, ar dudalen Ysgolion.</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>Dim ymweliadau eto</translation>
    </message>
    <message>
        <source>Begin one: choose the school, the kind of visit and the day.</source>
        <translation>Dechreuwch un: dewiswch yr ysgol, y math o ymweliad a’r diwrnod.</translation>
    </message>
    <message>
        <source>Every term</source>
        <translation>Pob tymor</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Pob cyflwr</translation>
    </message>
    <message>
        <source>Every officer</source>
        <translation>Pob swyddog</translation>
    </message>
</context>
<context>
    <name>VulnerabilityPanel</name>
    <message>
        <source>Mark what is true of this school now. A school that meets the criteria but is vulnerable for a time keeps its category with TV after it.</source>
        <translation>Marciwch yr hyn sy’n wir am yr ysgol hon nawr. Mae ysgol sy’n bodloni’r meini prawf ond sy’n fregus am gyfnod yn cadw ei chategori gyda TV ar ei ôl.</translation>
    </message>
    <message>
        <source>What shows it, and since when</source>
        <translation>Beth sy’n ei ddangos, ac ers pryd</translation>
    </message>
    <message>
        <source>Evidence: {factor}</source>
        <translation>Tystiolaeth: {factor}</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>Open in a new window</source>
        <translation>Agor mewn ffenestr newydd</translation>
    </message>
    <message>
        <source>Go to the next window</source>
        <translation>Mynd i’r ffenestr nesaf</translation>
    </message>
    <message>
        <source>Lock the program</source>
        <translation>Cloi’r rhaglen</translation>
    </message>
    <message>
        <source>passphrase away cover</source>
        <translation>cyfrinymadrodd i ffwrdd gorchuddio</translation>
    </message>
    <message>
        <source>Close every window</source>
        <translation>Cau pob ffenestr</translation>
    </message>
</context>
<context>
    <name>WordingList</name>
    <message>
        <source>One thing to look at in the wording</source>
        <translation>Un peth i edrych arno yn y geiriad</translation>
    </message>
    <message>
        <source>{count} things to look at in the wording</source>
        <translation>{count} peth i edrych arnynt yn y geiriad</translation>
    </message>
</context>
<context>
    <name>WorkInProgress</name>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>{work} has begun</source>
        <translation>Mae {work} wedi dechrau</translation>
    </message>
    <message>
        <source> (and {count} more)</source>
        <translation> (a {count} arall)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wrthi’n stopio…</translation>
    </message>
    <message>
        <source>Stop: {work}</source>
        <translation>Stopio: {work}</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>_Day</name>
    <message>
        <source>and {count} more</source>
        <translation>a {count} arall</translation>
    </message>
</context>
<context>
    <name>_ListDialog</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
</context>
<context>
    <name>accuracy</name>
    <message>
        <source>Reply by</source>
        <translation>Ymateb erbyn</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Ymweliad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>I’w hateb</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Ffeiliau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>With the school</source>
        <translation>Gyda’r ysgol</translation>
    </message>
    <message>
        <source>No reply in time</source>
        <translation>Dim ymateb mewn pryd</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atebwyd</translation>
    </message>
    <message>
        <source>Ended without a reply</source>
        <translation>Daeth i ben heb ymateb</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Drwy e-bost</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Drwy’r post</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Â llaw</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Drwy ffeil</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Ar bapur</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Dros y ffôn</translation>
    </message>
    <message>
        <source>In an e-mail</source>
        <translation>Mewn e-bost</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation>Ni ddywedwyd dim</translation>
    </message>
    <message>
        <source>Accurate</source>
        <translation>Cywir</translation>
    </message>
    <message>
        <source>Not accurate</source>
        <translation>Anghywir</translation>
    </message>
    <message>
        <source>The school has until {due} to reply.</source>
        <translation>Mae gan yr ysgol hyd {due} i ymateb.</translation>
    </message>
    <message>
        <source>No reply came by {due}. The report may be issued, and it will say so.</source>
        <translation>Ni ddaeth ymateb erbyn {due}. Gellir cyhoeddi’r adroddiad, a bydd yn dweud hynny.</translation>
    </message>
    <message>
        <source>point</source>
        <translation>pwynt</translation>
    </message>
    <message>
        <source>points</source>
        <translation>pwynt</translation>
    </message>
    <message>
        <source>The school has replied. {points} to answer.</source>
        <translation>Mae’r ysgol wedi ymateb. {points} i’w hateb.</translation>
    </message>
    <message>
        <source>The school found nothing inaccurate.</source>
        <translation>Ni chafodd yr ysgol ddim yn anghywir.</translation>
    </message>
    <message>
        <source>{points} answered, {changed} with a change.</source>
        <translation>Atebwyd {points}, {changed} gyda newid.</translation>
    </message>
    <message>
        <source>Ended without a reply. {reason}</source>
        <translation>Daeth i ben heb ymateb. {reason}</translation>
    </message>
    <message>
        <source>Version {version}, sent to {to} on {day}, {way}. Reference {reference}.</source>
        <translation>Fersiwn {version}, anfonwyd at {to} ar {day}, {way}. Cyfeirnod {reference}.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Group</source>
        <translation>Grŵp</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Dyledus</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>Dywedwyd ddiwethaf</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi’i wneud</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Heb ei angen mwyach</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Heb ei ddechrau</translation>
    </message>
    <message>
        <source>Under way and on time</source>
        <translation>Ar y gweill ac mewn pryd</translation>
    </message>
    <message>
        <source>Under way but late</source>
        <translation>Ar y gweill ond yn hwyr</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Dim diwrnod</translation>
    </message>
    <message>
        <source>{days} overdue</source>
        <translation>{days} yn hwyr</translation>
    </message>
    <message>
        <source>day</source>
        <translation>diwrnod</translation>
    </message>
    <message>
        <source>days</source>
        <translation>diwrnod</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Dyledus heddiw</translation>
    </message>
    <message>
        <source>Due in {days}</source>
        <translation>Dyledus ymhen {days}</translation>
    </message>
    <message>
        <source>{kind}, {day}</source>
        <translation>{kind}, {day}</translation>
    </message>
    <message>
        <source>{words}; the note is still a draft</source>
        <translation>{words}; mae’r nodyn yn ddrafft o hyd</translation>
    </message>
    <message>
        <source>between visits</source>
        <translation>rhwng ymweliadau</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Wythnos {day}</translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>What is missing</source>
        <translation>Beth sydd ar goll</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Made by itself</source>
        <translation>Gwnaed ar ei ben ei hun</translation>
    </message>
    <message>
        <source>You asked for it</source>
        <translation>Gofynasoch amdano</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Cyn mewnforiad</translation>
    </message>
    <message>
        <source>Before the program was renewed</source>
        <translation>Cyn adnewyddu’r rhaglen</translation>
    </message>
    <message>
        <source>Before another backup was put back</source>
        <translation>Cyn rhoi copi wrth gefn arall yn ôl</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copi wrth gefn</translation>
    </message>
    <message>
        <source>There is no second place yet. A backup beside the store is lost with the computer: choose a folder on a stick or a network drive.</source>
        <translation>Nid oes ail le eto. Collir copi wrth gefn wrth ymyl y storfa gyda’r cyfrifiadur: dewiswch ffolder ar gof bach neu yriant rhwydwaith.</translation>
    </message>
    <message>
        <source>Not copied to {folder} yet: {problem} It is tried again every minute.</source>
        <translation>Heb ei gopïo i {folder} eto: {problem} Rhoddir cynnig arall bob munud.</translation>
    </message>
    <message>
        <source>Copied to {folder} and read back there: {when}.</source>
        <translation>Copïwyd i {folder} a’i ddarllen yn ôl yno: {when}.</translation>
    </message>
    <message>
        <source>The next backup is copied to {folder}.</source>
        <translation>Copïir y copi wrth gefn nesaf i {folder}.</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Math o ymweliad</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Argraffwyd</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ddim eto</translation>
    </message>
    <message>
        <source>once</source>
        <translation>unwaith</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} gwaith</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>Ffit orau</translation>
    </message>
    <message>
        <source>Since last term</source>
        <translation>Ers y tymor diwethaf</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>Gwahaniaethu</translation>
    </message>
    <message>
        <source>A pack for the meeting</source>
        <translation>Pecyn ar gyfer y cyfarfod</translation>
    </message>
    <message>
        <source>Every school…</source>
        <translation>Pob ysgol…</translation>
    </message>
    <message>
        <source>Schools whose category changed…</source>
        <translation>Ysgolion y newidiodd eu categori…</translation>
    </message>
    <message>
        <source>Schools causing concern…</source>
        <translation>Ysgolion sy’n peri pryder…</translation>
    </message>
    <message>
        <source>The board pack has {schools} and {decisions} to take: {path}</source>
        <translation>Mae gan becyn y bwrdd {schools} a {decisions} i’w gwneud: {path}</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>penderfyniad</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>penderfyniad</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Newydd</translation>
    </message>
    <message>
        <source>= No change</source>
        <translation>= Dim newid</translation>
    </message>
    <message>
        <source>↑ Improved from {before}</source>
        <translation>↑ Wedi gwella o {before}</translation>
    </message>
    <message>
        <source>↓ Declined from {before}</source>
        <translation>↓ Wedi gostwng o {before}</translation>
    </message>
    <message>
        <source>! Now vulnerable</source>
        <translation>! Bellach yn fregus</translation>
    </message>
    <message>
        <source>✓ No longer vulnerable</source>
        <translation>✓ Ddim yn fregus mwyach</translation>
    </message>
    <message>
        <source>Other framework</source>
        <translation>Fframwaith arall</translation>
    </message>
    <message>
        <source>Decided between meetings, on {day}.</source>
        <translation>Penderfynwyd rhwng cyfarfodydd, ar {day}.</translation>
    </message>
    <message>
        <source>{term}: the board decided on {category} after {before}. {reason}</source>
        <translation>{term}: penderfynodd y bwrdd ar {category} ar ôl {before}. {reason}</translation>
    </message>
    <message>
        <source>{term}: the board agreed with {category}.</source>
        <translation>{term}: cytunodd y bwrdd â {category}.</translation>
    </message>
    <message>
        <source>{term}: the board decided on {category} instead of {judged}. {reason}</source>
        <translation>{term}: penderfynodd y bwrdd ar {category} yn lle {judged}. {reason}</translation>
    </message>
</context>
<context>
    <name>board_card</name>
    <message>
        <source>Choose what it is</source>
        <translation>Dewiswch beth ydyw</translation>
    </message>
    <message>
        <source>Say what it is about</source>
        <translation>Dywedwch beth y mae’n ymwneud ag ef</translation>
    </message>
    <message>
        <source>Only an inspection is expected on a day to come</source>
        <translation>Dim ond arolygiad a ddisgwylir ar ddiwrnod sydd i ddod</translation>
    </message>
    <message>
        <source>Record formal action</source>
        <translation>Cofnodi gweithredu ffurfiol</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Ar ba ddiwrnod</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Mewn geiriau</translation>
    </message>
    <message>
        <source>Head told on (before a warning notice)</source>
        <translation>Dywedwyd wrth y pennaeth ar (cyn hysbysiad rhybuddio)</translation>
    </message>
    <message>
        <source>Chair told on (before a warning notice)</source>
        <translation>Dywedwyd wrth y cadeirydd ar (cyn hysbysiad rhybuddio)</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Ei gofnodi</translation>
    </message>
    <message>
        <source>Formal action, a structured solution that was considered, or an inspection expected. Head and chair must both be told before a warning notice is sent.</source>
        <translation>Gweithredu ffurfiol, datrysiad strwythuredig a ystyriwyd, neu arolygiad a ddisgwylir. Rhaid dweud wrth y pennaeth a’r cadeirydd ill dau cyn anfon hysbysiad rhybuddio.</translation>
    </message>
    <message>
        <source>Both must be told before the notice is sent</source>
        <translation>Rhaid dweud wrth y ddau cyn anfon yr hysbysiad</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>Visit planned</source>
        <translation>Ymweliad a gynlluniwyd</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Ymweliad</translation>
    </message>
    <message>
        <source>Next visit agreed</source>
        <translation>Cytunwyd ar yr ymweliad nesaf</translation>
    </message>
    <message>
        <source>Action due</source>
        <translation>Cam gweithredu yn ddyledus</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Dyddiad cau</translation>
    </message>
    <message>
        <source>Inspection published</source>
        <translation>Cyhoeddwyd arolygiad</translation>
    </message>
    <message>
        <source>School’s reply due</source>
        <translation>Ateb yr ysgol yn ddyledus</translation>
    </message>
    <message>
        <source>Partnership board planned</source>
        <translation>Bwrdd partneriaeth wedi’i gynllunio</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Gwyliau</translation>
    </message>
    <message>
        <source>Half-term</source>
        <translation>Hanner tymor</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>dim byd</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 cofnod</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} cofnod</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} i {last}</translation>
    </message>
</context>
<context>
    <name>categorise</name>
    <message>
        <source>{title}, {day}</source>
        <translation>{title}, {day}</translation>
    </message>
    <message>
        <source>published {day}</source>
        <translation>cyhoeddwyd {day}</translation>
    </message>
    <message>
        <source>{form}, {day}, {officer}.</source>
        <translation>{form}, {day}, {officer}.</translation>
    </message>
    <message>
        <source>no officer</source>
        <translation>dim swyddog</translation>
    </message>
    <message>
        <source>{name}: {new}, before {old}.</source>
        <translation>{name}: {new}, gynt {old}.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>heb ei gofnodi</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ie</translation>
    </message>
    <message>
        <source>no</source>
        <translation>na</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Pennaeth</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Oedrannau</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Disgyblion</translation>
    </message>
    <message>
        <source>Sixth form</source>
        <translation>Chweched dosbarth</translation>
    </message>
    <message>
        <source>Early years</source>
        <translation>Blynyddoedd cynnar</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Ymddiriedolaeth</translation>
    </message>
</context>
<context>
    <name>checking</name>
    <message>
        <source>To take this visit in: {remedy}</source>
        <translation>I dderbyn yr ymweliad hwn: {remedy}</translation>
    </message>
    <message>
        <source>This is a draft that a school has filled in, not a report.</source>
        <translation>Drafft y mae ysgol wedi’i lenwi yw hwn, nid adroddiad.</translation>
    </message>
    <message>
        <source>Look at the reply, and take it in under Factual accuracy.</source>
        <translation>Edrychwch ar yr ateb, a’i dderbyn o dan Cywirdeb ffeithiol.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Cadwyd</translation>
    </message>
    <message>
        <source>Made final</source>
        <translation>Gwnaed yn derfynol</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>URN</source>
        <translation>URN</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Ymweliad</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fersiwn</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Not issued yet</source>
        <translation>Heb ei gyhoeddi eto</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Yn y ffeil</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cyn</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>Yn y cofnod</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Ar ôl</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Cwestiwn</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Dim byd</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>Open actions of your schools</source>
        <translation>Camau gweithredu agored eich ysgolion</translation>
    </message>
    <message>
        <source>School dossier</source>
        <translation>Coflen yr ysgol</translation>
    </message>
    <message>
        <source>Category letter, {term}</source>
        <translation>Llythyr categori, {term}</translation>
    </message>
    <message>
        <source>Caseload plan, {term}</source>
        <translation>Cynllun llwyth achosion, {term}</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Camau gweithredu agored</translation>
    </message>
    <message>
        <source>In-depth sheet for the board</source>
        <translation>Taflen fanwl ar gyfer y bwrdd</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
</context>
<context>
    <name>dropping</name>
    <message>
        <source>Only files on this computer can be taken in, not folders or links.</source>
        <translation>Dim ond ffeiliau ar y cyfrifiadur hwn y gellir eu derbyn, nid ffolderi na dolenni.</translation>
    </message>
    <message>
        <source>Drop the files themselves.</source>
        <translation>Gollyngwch y ffeiliau eu hunain.</translation>
    </message>
    <message>
        <source>This page takes one file at a time: the first was taken.</source>
        <translation>Mae’r dudalen hon yn cymryd un ffeil ar y tro: cymerwyd y gyntaf.</translation>
    </message>
    <message>
        <source>Left out: {names}</source>
        <translation>Gadawyd allan: {names}</translation>
    </message>
    <message>
        <source>Drop the others one after the other.</source>
        <translation>Gollyngwch y lleill un ar ôl y llall.</translation>
    </message>
    <message>
        <source>No page reads this file.</source>
        <translation>Nid oes tudalen yn darllen y ffeil hon.</translation>
    </message>
    <message>
        <source>No page reads these files together.</source>
        <translation>Nid oes tudalen yn darllen y ffeiliau hyn gyda’i gilydd.</translation>
    </message>
    <message>
        <source>Files that are read end in {suffixes}.</source>
        <translation>Mae ffeiliau a ddarllenir yn gorffen â {suffixes}.</translation>
    </message>
</context>
<context>
    <name>elsewhere</name>
    <message>
        <source>Nothing that you typed is missing on the disk.</source>
        <translation>Nid oes dim a deipioch ar goll ar y ddisg.</translation>
    </message>
    <message>
        <source>Save what you typed</source>
        <translation>Cadw’r hyn a deipioch</translation>
    </message>
    <message>
        <source>what-i-typed.txt</source>
        <translation>yr-hyn-a-deipiais.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Testun (*.txt)</translation>
    </message>
    <message>
        <source>What you typed is in {place} too.</source>
        <translation>Mae’r hyn a deipioch yn {place} hefyd.</translation>
    </message>
    <message>
        <source>The file is not encrypted: delete it when the words are saved in your store.</source>
        <translation>Nid yw’r ffeil wedi’i hamgryptio: dilëwch hi pan fydd y geiriau wedi’u cadw yn eich storfa.</translation>
    </message>
</context>
<context>
    <name>explain</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Stopiwyd. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Aeth rhywbeth o’i le y tu mewn i’r rhaglen.</translation>
    </message>
    <message>
        <source>Everything saved so far is kept. Try again; if it happens twice, report it.</source>
        <translation>Mae popeth a gadwyd hyd yn hyn yn ddiogel. Rhowch gynnig arall arni; os bydd yn digwydd ddwywaith, rhowch wybod amdano.</translation>
    </message>
    <message>
        <source>Show the backups</source>
        <translation>Dangos y copïau wrth gefn</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Retired</source>
        <translation>Wedi ymddeol</translation>
    </message>
    <message>
        <source>For new visits</source>
        <translation>Ar gyfer ymweliadau newydd</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Fersiwn gynharach</translation>
    </message>
    <message>
        <source>One line of text</source>
        <translation>Un llinell o destun</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testun</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Rhif cyfan</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Dyddiad ac amser</translation>
    </message>
    <message>
        <source>One choice</source>
        <translation>Un dewis</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>Sawl dewis</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Ticio</translation>
    </message>
    <message>
        <source>Words to read</source>
        <translation>Geiriau i’w darllen</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Adran</translation>
    </message>
    <message>
        <source>Part that repeats</source>
        <translation>Rhan sy’n ailadrodd</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ychwanegwyd</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Tynnwyd</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Aileiriwyd</translation>
    </message>
    <message>
        <source>Asked otherwise</source>
        <translation>Gofynnir yn wahanol</translation>
    </message>
    <message>
        <source>Other choices</source>
        <translation>Dewisiadau eraill</translation>
    </message>
    <message>
        <source>Required or not</source>
        <translation>Gofynnol ai peidio</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fersiwn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Here since</source>
        <translation>Yma ers</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Ymweliadau</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Cwestiwn</translation>
    </message>
    <message>
        <source>How it is asked</source>
        <translation>Sut y gofynnir</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Dewisiadau</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cyn</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Beth sydd o’i le</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Beth i’w wneud</translation>
    </message>
    <message>
        <source>required</source>
        <translation>gofynnol</translation>
    </message>
    <message>
        <source>required at times</source>
        <translation>gofynnol weithiau</translation>
    </message>
    <message>
        <source>only where it applies</source>
        <translation>dim ond lle mae’n berthnasol</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>Visit made</source>
        <translation>Ymweliad a wnaed</translation>
    </message>
    <message>
        <source>Visit planned</source>
        <translation>Ymweliad a gynlluniwyd</translation>
    </message>
    <message>
        <source>Partnership board planned</source>
        <translation>Bwrdd partneriaeth wedi’i gynllunio</translation>
    </message>
    <message>
        <source>Action due</source>
        <translation>Cam gweithredu yn ddyledus</translation>
    </message>
    <message>
        <source>Action overdue</source>
        <translation>Cam gweithredu yn hwyr</translation>
    </message>
    <message>
        <source>Day of the term</source>
        <translation>Diwrnod o’r tymor</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Mewn geiriau</translation>
    </message>
    <message>
        <source>Visit your schools</source>
        <translation>Ymweld â’ch ysgolion</translation>
    </message>
    <message>
        <source>Every school was visited this term</source>
        <translation>Ymwelwyd â phob ysgol y tymor hwn</translation>
    </message>
    <message>
        <source>school not visited this term</source>
        <translation>ysgol heb ymweliad y tymor hwn</translation>
    </message>
    <message>
        <source>schools not visited this term</source>
        <translation>ysgol heb ymweliad y tymor hwn</translation>
    </message>
    <message>
        <source>Categorise your schools</source>
        <translation>Categoreiddio eich ysgolion</translation>
    </message>
    <message>
        <source>Every school has a categorisation this term</source>
        <translation>Mae gan bob ysgol gategori y tymor hwn</translation>
    </message>
    <message>
        <source>school without a category this term</source>
        <translation>ysgol heb gategori y tymor hwn</translation>
    </message>
    <message>
        <source>schools without a category this term</source>
        <translation>ysgol heb gategori y tymor hwn</translation>
    </message>
    <message>
        <source>Complete categorisations</source>
        <translation>Cwblhau categoreiddiadau</translation>
    </message>
    <message>
        <source>categorisation begun and not completed</source>
        <translation>categoreiddiad wedi’i ddechrau a heb ei gwblhau</translation>
    </message>
    <message>
        <source>categorisations begun and not completed</source>
        <translation>categoreiddiad wedi’u dechrau a heb eu cwblhau</translation>
    </message>
    <message>
        <source>Finish notes of visit</source>
        <translation>Gorffen nodiadau ymweliad</translation>
    </message>
    <message>
        <source>note of visit still a draft</source>
        <translation>nodyn ymweliad yn ddrafft o hyd</translation>
    </message>
    <message>
        <source>notes of visit still drafts</source>
        <translation>nodyn ymweliad yn ddrafftiau o hyd</translation>
    </message>
    <message>
        <source>Issue reports</source>
        <translation>Cyhoeddi adroddiadau</translation>
    </message>
    <message>
        <source>report final and not issued</source>
        <translation>adroddiad yn derfynol a heb ei gyhoeddi</translation>
    </message>
    <message>
        <source>reports final and not issued</source>
        <translation>adroddiad yn derfynol a heb eu cyhoeddi</translation>
    </message>
    <message>
        <source>Answer schools on their drafts</source>
        <translation>Ateb ysgolion am eu drafftiau</translation>
    </message>
    <message>
        <source>draft replied to, or late</source>
        <translation>drafft y cafwyd ymateb iddo, neu’n hwyr</translation>
    </message>
    <message>
        <source>drafts replied to, or late</source>
        <translation>drafft y cafwyd ymateb iddynt, neu’n hwyr</translation>
    </message>
    <message>
        <source>Answer the reader’s comments</source>
        <translation>Ateb sylwadau’r darllenydd</translation>
    </message>
    <message>
        <source>report returned to you</source>
        <translation>adroddiad wedi’i ddychwelyd i chi</translation>
    </message>
    <message>
        <source>reports returned to you</source>
        <translation>adroddiad wedi’u dychwelyd i chi</translation>
    </message>
    <message>
        <source>Read colleagues’ reports</source>
        <translation>Darllen adroddiadau cydweithwyr</translation>
    </message>
    <message>
        <source>report waiting for a reader</source>
        <translation>adroddiad yn aros am ddarllenydd</translation>
    </message>
    <message>
        <source>reports waiting for a reader</source>
        <translation>adroddiad yn aros am ddarllenydd</translation>
    </message>
    <message>
        <source>Judge schools a second time</source>
        <translation>Barnu ysgolion am yr ail dro</translation>
    </message>
    <message>
        <source>school to judge a second time</source>
        <translation>ysgol i’w barnu am yr eildro</translation>
    </message>
    <message>
        <source>schools to judge a second time</source>
        <translation>ysgol i’w barnu am yr eildro</translation>
    </message>
    <message>
        <source>Settle differences with colleagues</source>
        <translation>Setlo gwahaniaethau gyda chydweithwyr</translation>
    </message>
    <message>
        <source>school with records that differ</source>
        <translation>ysgol â chofnodion sy’n gwahaniaethu</translation>
    </message>
    <message>
        <source>schools with records that differ</source>
        <translation>ysgol â chofnodion sy’n gwahaniaethu</translation>
    </message>
    <message>
        <source>Make the visits of this week</source>
        <translation>Gwneud ymweliadau’r wythnos hon</translation>
    </message>
    <message>
        <source>visit today or in the next six days</source>
        <translation>ymweliad heddiw neu yn y chwe diwrnod nesaf</translation>
    </message>
    <message>
        <source>visits today or in the next six days</source>
        <translation>ymweliad heddiw neu yn y chwe diwrnod nesaf</translation>
    </message>
    <message>
        <source>Plan visits anew</source>
        <translation>Cynllunio ymweliadau o’r newydd</translation>
    </message>
    <message>
        <source>planned day passed without a note</source>
        <translation>diwrnod a gynlluniwyd wedi mynd heibio heb nodyn</translation>
    </message>
    <message>
        <source>planned days passed without a note</source>
        <translation>diwrnod a gynlluniwyd wedi mynd heibio heb nodyn</translation>
    </message>
    <message>
        <source>Chase overdue actions</source>
        <translation>Mynd ar ôl camau gweithredu hwyr</translation>
    </message>
    <message>
        <source>action overdue</source>
        <translation>cam gweithredu’n hwyr</translation>
    </message>
    <message>
        <source>actions overdue</source>
        <translation>cam gweithredu’n hwyr</translation>
    </message>
    <message>
        <source>Ask after actions due soon</source>
        <translation>Holi am gamau gweithredu sy’n ddyledus cyn hir</translation>
    </message>
    <message>
        <source>action due in the next two weeks</source>
        <translation>cam gweithredu’n ddyledus yn y pythefnos nesaf</translation>
    </message>
    <message>
        <source>actions due in the next two weeks</source>
        <translation>cam gweithredu’n ddyledus yn y pythefnos nesaf</translation>
    </message>
    <message>
        <source>Record partnership boards, or plan them anew</source>
        <translation>Cofnodi byrddau partneriaeth, neu eu cynllunio o’r newydd</translation>
    </message>
    <message>
        <source>board date passed without a note of the board</source>
        <translation>dyddiad bwrdd wedi mynd heibio heb nodyn o’r bwrdd</translation>
    </message>
    <message>
        <source>board dates passed without a note of the board</source>
        <translation>dyddiad bwrdd wedi mynd heibio heb nodyn o’r bwrdd</translation>
    </message>
    <message>
        <source>Prepare partnership boards</source>
        <translation>Paratoi byrddau partneriaeth</translation>
    </message>
    <message>
        <source>partnership board in the next two weeks</source>
        <translation>bwrdd partneriaeth yn y pythefnos nesaf</translation>
    </message>
    <message>
        <source>partnership boards in the next two weeks</source>
        <translation>bwrdd partneriaeth yn y pythefnos nesaf</translation>
    </message>
    <message>
        <source>Answer challenges that are overdue</source>
        <translation>Ateb heriau sy’n hwyr</translation>
    </message>
    <message>
        <source>school waiting for an answer that is overdue</source>
        <translation>ysgol yn aros am ateb sy’n hwyr</translation>
    </message>
    <message>
        <source>schools waiting for an answer that is overdue</source>
        <translation>ysgol yn aros am ateb sy’n hwyr</translation>
    </message>
    <message>
        <source>Answer schools’ challenges</source>
        <translation>Ateb heriau ysgolion</translation>
    </message>
    <message>
        <source>answer due in the next two weeks</source>
        <translation>ateb i’w roi o fewn y pythefnos nesaf</translation>
    </message>
    <message>
        <source>answers due in the next two weeks</source>
        <translation>ateb i’w rhoi o fewn y pythefnos nesaf</translation>
    </message>
    <message>
        <source>Back up your record</source>
        <translation>Gwneud copi wrth gefn o’ch cofnod</translation>
    </message>
    <message>
        <source>backup to make</source>
        <translation>copi wrth gefn i’w wneud</translation>
    </message>
    <message>
        <source>backups to make</source>
        <translation>copi wrth gefn i’w gwneud</translation>
    </message>
    <message>
        <source>Make the return</source>
        <translation>Gwneud y ffurflen ddychwelyd</translation>
    </message>
    <message>
        <source>The return was made</source>
        <translation>Gwnaed y ffurflen ddychwelyd</translation>
    </message>
    <message>
        <source>return not made this term</source>
        <translation>ffurflen heb ei gwneud y tymor hwn</translation>
    </message>
    <message>
        <source>returns not made this term</source>
        <translation>ffurflen heb eu gwneud y tymor hwn</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Gwneud copi wrth gefn nawr</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>wedi’i ddechrau</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>wedi’i gynllunio</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>gwahaniaeth</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>gwahaniaeth</translation>
    </message>
    <message>
        <source>being amended</source>
        <translation>wrthi’n cael ei ddiwygio</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>drafft</translation>
    </message>
    <message>
        <source>final, not issued</source>
        <translation>terfynol, heb ei gyhoeddi</translation>
    </message>
    <message>
        <source>planned, no note</source>
        <translation>wedi’i gynllunio, dim nodyn</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>heb ei ddechrau</translation>
    </message>
    <message>
        <source>begun, not completed</source>
        <translation>wedi’i ddechrau, heb ei gwblhau</translation>
    </message>
    <message>
        <source>not visited</source>
        <translation>heb ymweliad</translation>
    </message>
    <message>
        <source>{days} overdue</source>
        <translation>{days} yn hwyr</translation>
    </message>
    <message>
        <source>day</source>
        <translation>diwrnod</translation>
    </message>
    <message>
        <source>days</source>
        <translation>diwrnod</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>dyledus heddiw</translation>
    </message>
    <message>
        <source>due</source>
        <translation>dyledus</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>yfory</translation>
    </message>
    <message>
        <source>never made</source>
        <translation>ni wnaed erioed</translation>
    </message>
    <message>
        <source>the last one is no longer there</source>
        <translation>nid yw’r un diwethaf yno mwyach</translation>
    </message>
    <message>
        <source>the last one is {days} old</source>
        <translation>mae’r un diwethaf yn {days} oed</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Yr wythnos hon</translation>
    </message>
    <message>
        <source>This term</source>
        <translation>Y tymor hwn</translation>
    </message>
    <message>
        <source>visit made</source>
        <translation>ymweliad a wnaed</translation>
    </message>
    <message>
        <source>visit planned</source>
        <translation>ymweliad a gynlluniwyd</translation>
    </message>
    <message>
        <source>partnership board planned</source>
        <translation>bwrdd partneriaeth wedi’i gynllunio</translation>
    </message>
    <message>
        <source>action due</source>
        <translation>cam gweithredu’n ddyledus</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi’i wneud</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>Heb ei gwneud</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>{open} of {all}</source>
        <translation>{open} o {all}</translation>
    </message>
    <message>
        <source>For {term}</source>
        <translation>Ar gyfer {term}</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Bore da</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Prynhawn da</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Noswaith dda</translation>
    </message>
    <message>
        <source>first half-term</source>
        <translation>hanner cyntaf y tymor</translation>
    </message>
    <message>
        <source>second half-term</source>
        <translation>ail hanner y tymor</translation>
    </message>
    <message>
        <source>the last school day</source>
        <translation>y diwrnod ysgol olaf</translation>
    </message>
    <message>
        <source>{days} school days left, to {day}</source>
        <translation>{days} diwrnod ysgol ar ôl, hyd at {day}</translation>
    </message>
    <message>
        <source>{term}. Schools open again on {day}</source>
        <translation>{term}. Mae’r ysgolion yn ailagor ar {day}</translation>
    </message>
</context>
<context>
    <name>house_style</name>
    <message>
        <source>Choose…</source>
        <translation>Dewis…</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>Dewis: {what}</translation>
    </message>
    <message>
        <source>Colour of headings</source>
        <translation>Lliw penawdau</translation>
    </message>
    <message>
        <source>Also of the authority’s name and of bars in charts.</source>
        <translation>Hefyd ar gyfer enw’r awdurdod a barrau mewn siartiau.</translation>
    </message>
    <message>
        <source>Colour of lines</source>
        <translation>Lliw llinellau</translation>
    </message>
    <message>
        <source>Below the authority’s name and the headings of columns.</source>
        <translation>O dan enw’r awdurdod a phenawdau colofnau.</translation>
    </message>
    <message>
        <source>{size} points</source>
        <translation>{size} pwynt</translation>
    </message>
    <message>
        <source>Words in feet, drafts and places to sign</source>
        <translation>Geiriau mewn troedynnau, drafftiau a mannau llofnodi</translation>
    </message>
    <message>
        <source>Leave a field empty for the words that stand in it in grey.</source>
        <translation>Gadewch faes yn wag i gael y geiriau sydd ynddo mewn llwyd.</translation>
    </message>
    <message>
        <source>Words of headings</source>
        <translation>Geiriau penawdau</translation>
    </message>
    <message>
        <source>Of the document in the preview. Leave a field empty for the words in grey.</source>
        <translation>O’r ddogfen yn y rhagolwg. Gadewch faes yn wag i gael y geiriau mewn llwyd.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Name of the authority</source>
        <translation>Enw’r awdurdod</translation>
    </message>
    <message>
        <source>Line below the name</source>
        <translation>Llinell o dan yr enw</translation>
    </message>
    <message>
        <source>Such as the service’s name.</source>
        <translation>Megis enw’r gwasanaeth.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>A PNG or JPEG file. A small copy is kept, and goes along with returns.</source>
        <translation>Ffeil PNG neu JPEG. Cedwir copi bach, sy’n teithio gyda ffurflenni.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Dewis llun…</translation>
    </message>
    <message>
        <source>Print no logo</source>
        <translation>Peidio ag argraffu logo</translation>
    </message>
    <message>
        <source>Place of the logo</source>
        <translation>Lle’r logo</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Ffurfdeip</translation>
    </message>
    <message>
        <source>Size of body text</source>
        <translation>Maint testun y corff</translation>
    </message>
    <message>
        <source>All other sizes follow it.</source>
        <translation>Mae pob maint arall yn ei ddilyn.</translation>
    </message>
    <message>
        <source>A logo is printed.</source>
        <translation>Argreffir logo.</translation>
    </message>
    <message>
        <source>No logo is printed yet.</source>
        <translation>Nid argreffir logo eto.</translation>
    </message>
    <message>
        <source>Contrast {ratio} to 1.</source>
        <translation>Cyferbyniad {ratio} i 1.</translation>
    </message>
    <message>
        <source>Document in the preview</source>
        <translation>Dogfen yn y rhagolwg</translation>
    </message>
    <message>
        <source>Report of a visit</source>
        <translation>Adroddiad ymweliad</translation>
    </message>
    <message>
        <source>School dossier</source>
        <translation>Coflen yr ysgol</translation>
    </message>
    <message>
        <source>Category letter</source>
        <translation>Llythyr categori</translation>
    </message>
    <message>
        <source>Board pack</source>
        <translation>Pecyn y bwrdd</translation>
    </message>
    <message>
        <source>Caseload plan</source>
        <translation>Cynllun llwyth achosion</translation>
    </message>
    <message>
        <source>Action sheet</source>
        <translation>Taflen gamau gweithredu</translation>
    </message>
    <message>
        <source>Pages in this style</source>
        <translation>Tudalennau yn yr arddull hon</translation>
    </message>
    <message>
        <source>Preview, about an invented school</source>
        <translation>Rhagolwg, am ysgol ddychmygol</translation>
    </message>
    <message>
        <source>Count of pages</source>
        <translation>Nifer y tudalennau</translation>
    </message>
    <message>
        <source>Across the pages of a draft</source>
        <translation>Ar draws tudalennau drafft</translation>
    </message>
    <message>
        <source>In the foot of a draft</source>
        <translation>Yn nhroed drafft</translation>
    </message>
    <message>
        <source>Across the pages of a withdrawn visit</source>
        <translation>Ar draws tudalennau ymweliad a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>In the foot of a withdrawn visit</source>
        <translation>Yn nhroed ymweliad a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Beside the line to sign on</source>
        <translation>Wrth ymyl y llinell lofnodi</translation>
    </message>
    <message>
        <source>Beside the signer’s name</source>
        <translation>Wrth ymyl enw’r llofnodwr</translation>
    </message>
    <message>
        <source>Beside the day of signing</source>
        <translation>Wrth ymyl dyddiad y llofnod</translation>
    </message>
    <message>
        <source>Line in the foot of every page</source>
        <translation>Llinell yn nhroed pob tudalen</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Math o ddogfen</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>URN</source>
        <translation>URN</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cyn</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Ar ôl</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rhes</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Ystyr</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colofn</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Import links between schools</source>
        <translation>Mewnforio cysylltiadau rhwng ysgolion</translation>
    </message>
    <message>
        <source>Which school came from which, so that an academy keeps its predecessor’s record.</source>
        <translation>Pa ysgol a ddaeth o ba un, fel bod academi’n cadw cofnod ei rhagflaenydd.</translation>
    </message>
    <message>
        <source>Get Information about Schools: Downloads, “Establishment links”</source>
        <translation>Get Information about Schools: Downloads, “Establishment links”</translation>
    </message>
    <message>
        <source>link</source>
        <translation>cysylltiad</translation>
    </message>
    <message>
        <source>links</source>
        <translation>cysylltiad</translation>
    </message>
    <message>
        <source>Import inspections</source>
        <translation>Mewnforio arolygiadau</translation>
    </message>
    <message>
        <source>Ofsted’s judgements of the schools here: the latest of every school, those of a period, or a history of grades.</source>
        <translation>Barnau Ofsted ar yr ysgolion yma: y ddiweddaraf i bob ysgol, rhai cyfnod penodol, neu hanes graddau.</translation>
    </message>
    <message>
        <source>Ofsted’s monthly management information for state-funded schools</source>
        <translation>Gwybodaeth reoli fisol Ofsted ar gyfer ysgolion a ariennir gan y wladwriaeth</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>arolygiad</translation>
    </message>
    <message>
        <source>inspections</source>
        <translation>arolygiad</translation>
    </message>
    <message>
        <source>Import the register of schools</source>
        <translation>Mewnforio’r gofrestr ysgolion</translation>
    </message>
    <message>
        <source>Every school with its number, phase, type, address and head, as the national register has it.</source>
        <translation>Pob ysgol gyda’i rhif, cyfnod, math, cyfeiriad a phennaeth, fel y mae yn y gofrestr genedlaethol.</translation>
    </message>
    <message>
        <source>Get Information about Schools: Downloads, “Establishment fields”, or a search’s result</source>
        <translation>Get Information about Schools: Downloads, “Establishment fields”, neu ganlyniad chwiliad</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Newydd</translation>
    </message>
    <message>
        <source>Filed behind a newer entry</source>
        <translation>Wedi’i ffeilio y tu ôl i gofnod mwy diweddar</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Wedi’i adael allan</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Difrifol</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Amheus</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation>Y ffeil gyfan</translation>
    </message>
</context>
<context>
    <name>inspections</name>
    <message>
        <source>Report cards</source>
        <translation>Cardiau adroddiad</translation>
    </message>
    <message>
        <source>Graded inspections</source>
        <translation>Arolygiadau â gradd</translation>
    </message>
    <message>
        <source>judged {day}</source>
        <translation>barnwyd {day}</translation>
    </message>
    <message>
        <source>Graded inspection</source>
        <translation>Arolygiad â gradd</translation>
    </message>
    <message>
        <source>Report card</source>
        <translation>Cerdyn adroddiad</translation>
    </message>
    <message>
        <source>Ungraded inspection</source>
        <translation>Arolygiad heb radd</translation>
    </message>
    <message>
        <source>Overall grade</source>
        <translation>Gradd gyffredinol</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Ddim yn berthnasol</translation>
    </message>
    <message>
        <source>Not inspected</source>
        <translation>Heb ei harolygu</translation>
    </message>
    <message>
        <source>“{raw}”, not a known grade</source>
        <translation>“{raw}”, nid yw’n radd hysbys</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Heb ei farnu</translation>
    </message>
    <message>
        <source>{scale}; before September 2012 the third was Satisfactory</source>
        <translation>{scale}; cyn Medi 2012 Boddhaol oedd y drydedd</translation>
    </message>
    <message>
        <source>Made of the predecessor, {name} (URN {urn})</source>
        <translation>O’r rhagflaenydd, {name} (URN {urn})</translation>
    </message>
    <message>
        <source>Made of the predecessor, URN {urn}</source>
        <translation>O’r rhagflaenydd, URN {urn}</translation>
    </message>
    <message>
        <source>Made of the school’s predecessor, {name}</source>
        <translation>O ragflaenydd yr ysgol, {name}</translation>
    </message>
    <message>
        <source>Made of the school’s predecessor</source>
        <translation>O ragflaenydd yr ysgol</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Board</source>
        <translation>Bwrdd</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Yn dirprwyo</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Allwedd adfer</translation>
    </message>
    <message>
        <source>Returns are sealed for {name}</source>
        <translation>Selir ffurflenni ar gyfer {name}</translation>
    </message>
    <message>
        <source>Print {file}, put it into the safe, and delete the file.</source>
        <translation>Argraffwch {file}, rhowch hi yn y sêff, a dilëwch y ffeil.</translation>
    </message>
</context>
<context>
    <name>meeting</name>
    <message>
        <source>Begin with the agenda that the term asks for</source>
        <translation>Dechrau gyda’r agenda y mae’r tymor yn gofyn amdani</translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation>Cynllunio cyfarfod</translation>
    </message>
    <message>
        <source>Day of the meeting</source>
        <translation>Diwrnod y cyfarfod</translation>
    </message>
    <message>
        <source>Term that it is about</source>
        <translation>Tymor y mae’n ymwneud ag ef</translation>
    </message>
    <message>
        <source>Place (optional)</source>
        <translation>Lle (dewisol)</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Plan the meeting</source>
        <translation>Cynllunio’r cyfarfod</translation>
    </message>
    <message>
        <source>Day and place</source>
        <translation>Diwrnod a lle</translation>
    </message>
    <message>
        <source>Record day and place</source>
        <translation>Cofnodi’r diwrnod a’r lle</translation>
    </message>
    <message>
        <source>No school in particular</source>
        <translation>Dim ysgol benodol</translation>
    </message>
    <message>
        <source>Say what the meeting is to talk about</source>
        <translation>Dywedwch beth y bydd y cyfarfod yn ei drafod</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Ychwanegu eitem</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eitem</translation>
    </message>
    <message>
        <source>School (optional)</source>
        <translation>Ysgol (dewisol)</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>Pam (dewisol)</translation>
    </message>
    <message>
        <source>Add the item</source>
        <translation>Ychwanegu’r eitem</translation>
    </message>
    <message>
        <source>Decision: {item}</source>
        <translation>Penderfyniad: {item}</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Beth a benderfynwyd</translation>
    </message>
    <message>
        <source>Who carries it out (optional)</source>
        <translation>Pwy sy’n ei roi ar waith (dewisol)</translation>
    </message>
    <message>
        <source>By when (optional)</source>
        <translation>Erbyn pryd (dewisol)</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Cofnodi’r penderfyniad</translation>
    </message>
    <message>
        <source>Say what was decided</source>
        <translation>Dywedwch beth a benderfynwyd</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Beth a ddaeth ohono</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Beth a wnaed</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Ar ba ddiwrnod</translation>
    </message>
    <message>
        <source>Record it as done</source>
        <translation>Cofnodi ei fod wedi’i wneud</translation>
    </message>
    <message>
        <source>Say what was done</source>
        <translation>Dywedwch beth a wnaed</translation>
    </message>
    <message>
        <source>Somebody of the meeting</source>
        <translation>Rhywun yn y cyfarfod</translation>
    </message>
    <message>
        <source>Name or post</source>
        <translation>Enw neu swydd</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôl</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Yn bresennol</translation>
    </message>
    <message>
        <source>Record the person</source>
        <translation>Cofnodi’r person</translation>
    </message>
    <message>
        <source>Give a name or a post</source>
        <translation>Rhowch enw neu swydd</translation>
    </message>
    <message>
        <source>Choose the school</source>
        <translation>Dewiswch yr ysgol</translation>
    </message>
    <message>
        <source>Say who made it, such as the headteacher</source>
        <translation>Dywedwch pwy a’i gwnaeth, megis y pennaeth</translation>
    </message>
    <message>
        <source>Give the grounds in the school’s words</source>
        <translation>Rhowch y seiliau yng ngeiriau’r ysgol</translation>
    </message>
    <message>
        <source>Record a challenge</source>
        <translation>Cofnodi her</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Category of which term</source>
        <translation>Categori pa dymor</translation>
    </message>
    <message>
        <source>Who made it</source>
        <translation>Pwy a’i gwnaeth</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Seiliau</translation>
    </message>
    <message>
        <source>Record the challenge</source>
        <translation>Cofnodi’r her</translation>
    </message>
    <message>
        <source>The answer is due ten working days later.</source>
        <translation>Disgwylir yr ateb ddeg diwrnod gwaith yn ddiweddarach.</translation>
    </message>
    <message>
        <source>Choose the outcome</source>
        <translation>Dewiswch y canlyniad</translation>
    </message>
    <message>
        <source>The category stays as it is</source>
        <translation>Mae’r categori’n aros fel y mae</translation>
    </message>
    <message>
        <source>Choose the category that follows</source>
        <translation>Dewiswch y categori sy’n dilyn</translation>
    </message>
    <message>
        <source>With this outcome the category stays as it is</source>
        <translation>Gyda’r canlyniad hwn mae’r categori’n aros fel y mae</translation>
    </message>
    <message>
        <source>Give the reason; the school is told it</source>
        <translation>Rhowch y rheswm; fe’i dywedir wrth yr ysgol</translation>
    </message>
    <message>
        <source>Answer the challenge of {school}</source>
        <translation>Ateb her {school}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Atebwyd ar</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Cofnodi’r ateb</translation>
    </message>
    <message>
        <source>{who}, {day}, category {category} of {term}: {grounds}</source>
        <translation>{who}, {day}, categori {category} ar gyfer {term}: {grounds}</translation>
    </message>
    <message>
        <source>Category {category}</source>
        <translation>Categori {category}</translation>
    </message>
    <message>
        <source>Category {category}, decided otherwise than here</source>
        <translation>Categori {category}, wedi’i benderfynu yn wahanol i’r hyn sydd yma</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rhan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Penderfynwyd</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Ni ddywedwyd</translation>
    </message>
    <message>
        <source>Apologies</source>
        <translation>Ymddiheuriadau</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gwnaed</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Gan bwy</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Ateb yn ddyledus</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Enter the day as day, month and year, such as 3 11 2026</source>
        <translation>Rhowch y diwrnod fel diwrnod, mis a blwyddyn, megis 3 11 2026</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papurau</translation>
    </message>
    <message>
        <source>The pack for the meeting…</source>
        <translation>Y pecyn ar gyfer y cyfarfod…</translation>
    </message>
    <message>
        <source>The minutes…</source>
        <translation>Cofnodion y cyfarfod…</translation>
    </message>
    <message>
        <source>A letter to each school…</source>
        <translation>Llythyr at bob ysgol…</translation>
    </message>
    <message>
        <source>The decisions for officers…</source>
        <translation>Y penderfyniadau ar gyfer swyddogion…</translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation>Cadw’r pecyn</translation>
    </message>
    <message>
        <source>Writing the pack</source>
        <translation>Wrthi’n ysgrifennu’r pecyn</translation>
    </message>
    <message>
        <source>Save the minutes</source>
        <translation>Cadw’r cofnodion</translation>
    </message>
    <message>
        <source>Writing the minutes</source>
        <translation>Wrthi’n ysgrifennu cofnodion y cyfarfod</translation>
    </message>
    <message>
        <source>Choose the folder for the letters</source>
        <translation>Dewis y ffolder ar gyfer y llythyrau</translation>
    </message>
    <message>
        <source>Writing the letters</source>
        <translation>Wrthi’n ysgrifennu’r llythyrau</translation>
    </message>
    <message>
        <source>Write the decisions</source>
        <translation>Ysgrifennu’r penderfyniadau</translation>
    </message>
    <message>
        <source>Files of this program (*.ssio-post)</source>
        <translation>Ffeiliau’r rhaglen hon (*.ssio-post)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Ffeiliau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Ysgrifennwyd: {path}</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Agor y ffeil</translation>
    </message>
    <message>
        <source>{letters} in {path}</source>
        <translation>{letters} yn {path}</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>llythyr</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>llythyr</translation>
    </message>
    <message>
        <source>Without a category this term: {names}</source>
        <translation>Heb gategori y tymor hwn: {names}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message>
        <source>{decisions} written: {path}</source>
        <translation>Ysgrifennwyd {decisions}: {path}</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>penderfyniad</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>penderfyniad</translation>
    </message>
    <message>
        <source>Not sealed for: {names}</source>
        <translation>Heb ei selio ar gyfer: {names}</translation>
    </message>
</context>
<context>
    <name>moderation</name>
    <message>
        <source>First {first}, second {second}: {n}</source>
        <translation>Cyntaf {first}, ail {second}: {n}</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Cyntaf</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>Pryder</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>Ffit orau</translation>
    </message>
    <message>
        <source>Since last term</source>
        <translation>Ers y tymor diwethaf</translation>
    </message>
    <message>
        <source>With evidence</source>
        <translation>Gyda thystiolaeth</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Ail</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bwrdd</translation>
    </message>
    <message>
        <source>Yours to judge</source>
        <translation>Chi sydd i farnu</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gofynnwyd amdani</translation>
    </message>
    <message>
        <source>Of category</source>
        <translation>O gategori</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Maen prawf</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>First judged by</source>
        <translation>Barnwyd gyntaf gan</translation>
    </message>
    <message>
        <source>Same category</source>
        <translation>Yr un categori</translation>
    </message>
    <message>
        <source>Kappa, categories</source>
        <translation>Kappa, categorïau</translation>
    </message>
    <message>
        <source>Same judgement of criteria</source>
        <translation>Yr un farn ar y meini prawf</translation>
    </message>
    <message>
        <source>Kappa, criteria</source>
        <translation>Kappa, meini prawf</translation>
    </message>
    <message>
        <source>Same judgement</source>
        <translation>Yr un farn</translation>
    </message>
    <message>
        <source>Weighted kappa</source>
        <translation>Kappa wedi’i bwysoli</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>Ail swyddog</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Cytundeb</translation>
    </message>
    <message>
        <source>= The same</source>
        <translation>= Yr un peth</translation>
    </message>
    <message>
        <source>≠ Another</source>
        <translation>≠ Un arall</translation>
    </message>
    <message>
        <source>Judged otherwise</source>
        <translation>Barnwyd yn wahanol</translation>
    </message>
    <message>
        <source>{cited} of {judged}</source>
        <translation>{cited} o {judged}</translation>
    </message>
    <message>
        <source>{category}, between meetings</source>
        <translation>{category}, rhwng cyfarfodydd</translation>
    </message>
    <message>
        <source>{category}, agreed</source>
        <translation>{category}, cytunwyd</translation>
    </message>
    <message>
        <source>{category}, changed</source>
        <translation>{category}, newidiwyd</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Heb ei ddechrau</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Wedi dechrau</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Wedi’i farnu</translation>
    </message>
    <message>
        <source>None to compare</source>
        <translation>Dim i’w cymharu</translation>
    </message>
    <message>
        <source>{percentage} % ({same} of {pairs})</source>
        <translation>{percentage} % ({same} o {pairs})</translation>
    </message>
    <message>
        <source>Too few to tell</source>
        <translation>Rhy ychydig i ddweud</translation>
    </message>
    <message>
        <source>Not defined</source>
        <translation>Heb ei ddiffinio</translation>
    </message>
</context>
<context>
    <name>other</name>
    <message>
        <source>This was open in this window already, so it was not opened again.</source>
        <translation>Roedd hwn ar agor yn y ffenestr hon eisoes, felly nis agorwyd eto.</translation>
    </message>
</context>
<context>
    <name>panel</name>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Blank form {ref}, {school}</source>
        <translation>Ffurflen wag {ref}, {school}</translation>
    </message>
    <message>
        <source>for any school</source>
        <translation>ar gyfer unrhyw ysgol</translation>
    </message>
    <message>
        <source>Day, month and year, such as 3 11 2026</source>
        <translation>Diwrnod, mis a blwyddyn, megis 3 11 2026</translation>
    </message>
</context>
<context>
    <name>picture</name>
    <message>
        <source>Categories over time</source>
        <translation>Categorïau dros amser</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Tymor</translation>
    </message>
    <message>
        <source>Left and Right go through it.</source>
        <translation>Mae’r bysellau Chwith a De yn mynd drwyddo.</translation>
    </message>
    <message>
        <source>Movement from category to category</source>
        <translation>Symudiadau o gategori i gategori</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>To</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Ysgolion</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Pa un</translation>
    </message>
    <message>
        <source>Left and Right go through it, Enter lists the schools below.</source>
        <translation>Mae’r bysellau Chwith a De yn mynd drwyddo, ac mae Enter yn rhestru’r ysgolion isod.</translation>
    </message>
    <message>
        <source>With a category</source>
        <translation>Gyda chategori</translation>
    </message>
    <message>
        <source>Good or better</source>
        <translation>Da neu well</translation>
    </message>
    <message>
        <source>Of schools</source>
        <translation>O’r ysgolion</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Disgyblion</translation>
    </message>
    <message>
        <source>In good or better</source>
        <translation>Mewn ysgolion da neu well</translation>
    </message>
    <message>
        <source>Of pupils</source>
        <translation>O’r disgyblion</translation>
    </message>
    <message>
        <source>Pupils not known</source>
        <translation>Nid yw’r disgyblion yn hysbys</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Dim categori</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>{term}, {what}: {count} of {total}.</source>
        <translation>{term}, {what}: {count} o {total}.</translation>
    </message>
    <message>
        <source>Stayed {code}: {schools}. {names}.</source>
        <translation>Arhosodd yn {code}: {schools}. {names}.</translation>
    </message>
    <message>
        <source>From {before} to {code}: {schools}. {names}.</source>
        <translation>O {before} i {code}: {schools}. {names}.</translation>
    </message>
    <message>
        <source>All schools</source>
        <translation>Pob ysgol</translation>
    </message>
    <message>
        <source>No officer</source>
        <translation>Dim swyddog</translation>
    </message>
    <message>
        <source>Phase not given</source>
        <translation>Ni roddwyd cyfnod</translation>
    </message>
    <message>
        <source>{name}: no school has a category in this term.</source>
        <translation>{name}: nid oes gan unrhyw ysgol gategori yn y tymor hwn.</translation>
    </message>
    <message>
        <source>{name}: {good} of {judged} with a category are good or better, {percent}. Pupils in them: {good_pupils} of {pupils}, {pupil_percent}.</source>
        <translation>{name}: mae {good} o’r {judged} sydd â chategori yn dda neu’n well, {percent}. Disgyblion ynddynt: {good_pupils} o {pupils}, {pupil_percent}.</translation>
    </message>
    <message>
        <source>Without a number of pupils: {schools}.</source>
        <translation>Heb nifer y disgyblion: {schools}.</translation>
    </message>
    <message>
        <source>The framework does not say which categories are good: no share is shown.</source>
        <translation>Nid yw’r fframwaith yn dweud pa gategorïau sy’n dda: ni ddangosir cyfran.</translation>
    </message>
    <message>
        <source>Good and better are the categories {codes}. Shares are of the schools with a category.</source>
        <translation>Y categorïau {codes} yw’r rhai da a gwell. Cyfrannau o’r ysgolion sydd â chategori yw’r rhain.</translation>
    </message>
    <message>
        <source>Numbers of pupils are the register’s; without one: {schools}.</source>
        <translation>Niferoedd disgyblion y gofrestr yw’r rhain; heb nifer: {schools}.</translation>
    </message>
</context>
<context>
    <name>post</name>
    <message>
        <source>Passphrase of {file}</source>
        <translation>Cyfrinymadrodd {file}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ei agor</translation>
    </message>
    <message>
        <source>Writing the record of the school</source>
        <translation>Wrthi’n ysgrifennu cofnod yr ysgol</translation>
    </message>
    <message>
        <source>The receipt was written and read back: {path}</source>
        <translation>Ysgrifennwyd y dderbynneb a’i darllen yn ôl: {path}</translation>
    </message>
    <message>
        <source>The decisions were written and read back: {path}</source>
        <translation>Ysgrifennwyd y penderfyniadau a’u darllen yn ôl: {path}</translation>
    </message>
    <message>
        <source>Kept back until the school is judged a second time: {count}.</source>
        <translation>Wedi’u cadw’n ôl nes bod yr ysgol wedi’i barnu am yr ail dro: {count}.</translation>
    </message>
    <message>
        <source>{school} is handed over to {officer}: {path}</source>
        <translation>Trosglwyddir {school} i {officer}: {path}</translation>
    </message>
    <message>
        <source>It could not be sealed for {names}, whose keys are not known.</source>
        <translation>Ni ellid ei selio ar gyfer {names}, nad yw eu hallweddi’n hysbys.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message>
        <source>its sender</source>
        <translation>ei hanfonwr</translation>
    </message>
    <message>
        <source>I compared the words</source>
        <translation>Cymharais y geiriau</translation>
    </message>
    <message>
        <source>I compared the words with {name}</source>
        <translation>Cymharais y geiriau gyda {name}</translation>
    </message>
    <message>
        <source>From {officer}, {authority}, {term}, number {number}</source>
        <translation>Gan {officer}, {authority}, {term}, rhif {number}</translation>
    </message>
    <message>
        <source>Made {moment}</source>
        <translation>Gwnaed {moment}</translation>
    </message>
    <message>
        <source>This file was not opened</source>
        <translation>Nid agorwyd y ffeil hon</translation>
    </message>
    <message>
        <source>Sealed for {names}</source>
        <translation>Wedi’i selio ar gyfer {names}</translation>
    </message>
    <message>
        <source>Sealed with a passphrase</source>
        <translation>Wedi’i selio â chyfrinymadrodd</translation>
    </message>
    <message>
        <source>Open to everybody: it is not sealed</source>
        <translation>Yn agored i bawb: nid yw wedi’i selio</translation>
    </message>
    <message>
        <source>Neither sealed nor signed</source>
        <translation>Heb ei selio na’i llofnodi</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Gwnaed yma</translation>
    </message>
    <message>
        <source>Sender confirmed</source>
        <translation>Anfonwr wedi’i gadarnhau</translation>
    </message>
    <message>
        <source>Known sender, words not compared</source>
        <translation>Anfonwr hysbys, heb gymharu’r geiriau</translation>
    </message>
    <message>
        <source>New sender, words not compared</source>
        <translation>Anfonwr newydd, heb gymharu’r geiriau</translation>
    </message>
    <message>
        <source>Other keys than before</source>
        <translation>Allweddi eraill nag o’r blaen</translation>
    </message>
    <message>
        <source>Keys revoked</source>
        <translation>Dirymwyd yr allweddi</translation>
    </message>
    <message>
        <source>Nothing in the file shows who made it. Ask {name} whether it is theirs.</source>
        <translation>Nid oes dim yn y ffeil yn dangos pwy a’i gwnaeth. Gofynnwch i {name} ai ei ffeil ef neu hi ydyw.</translation>
    </message>
    <message>
        <source>Have {name} read these words out over the telephone, then confirm them:</source>
        <translation>Gofynnwch i {name} ddarllen y geiriau hyn dros y ffôn, yna cadarnhewch hwy:</translation>
    </message>
    <message>
        <source>Telephone {name}. Take the file in only if they made new keys and read these words out:</source>
        <translation>Ffoniwch {name}. Derbyniwch y ffeil dim ond os gwnaethant allweddi newydd a’u bod yn darllen y geiriau hyn:</translation>
    </message>
    <message>
        <source>Why: {reason} Ask for a file signed with new keys.</source>
        <translation>Pam: {reason} Gofynnwch am ffeil wedi’i llofnodi ag allweddi newydd.</translation>
    </message>
    <message>
        <source>It is the first that this store has sent.</source>
        <translation>Hon yw’r gyntaf i’r storfa hon ei hanfon.</translation>
    </message>
    <message>
        <source>File {number} follows the one before, which was taken in.</source>
        <translation>Mae ffeil {number} yn dilyn yr un flaenorol, a dderbyniwyd.</translation>
    </message>
    <message>
        <source>Something between is missing: the file that its sender made before this one was never taken in here.</source>
        <translation>Mae rhywbeth rhyngddynt ar goll: ni dderbyniwyd yma erioed y ffeil a wnaeth ei hanfonwr cyn hon.</translation>
    </message>
    <message>
        <source>Unsealed files do not say what went before them.</source>
        <translation>Nid yw ffeiliau heb eu selio’n dweud beth aeth o’u blaen.</translation>
    </message>
    <message>
        <source>Return {number} lies in the post box and was read back.</source>
        <translation>Mae ffurflen {number} yn y blwch post ac fe’i darllenwyd yn ôl.</translation>
    </message>
    <message>
        <source>{name} lies in the post box and was read back.</source>
        <translation>Mae {name} yn y blwch post ac fe’i darllenwyd yn ôl.</translation>
    </message>
    <message>
        <source>{what} from {officer}, {term}, number {number}</source>
        <translation>{what} gan {officer}, {term}, rhif {number}</translation>
    </message>
    <message>
        <source>{name}, put there and read back {moment}</source>
        <translation>{name}, rhoddwyd hi yno a’i darllen yn ôl {moment}</translation>
    </message>
    <message>
        <source>Received by {by}, {moment}</source>
        <translation>Derbyniwyd gan {by}, {moment}</translation>
    </message>
    <message>
        <source>No receipt yet, and it lies there no more. Ask whoever empties the post box.</source>
        <translation>Dim derbynneb eto, ac nid yw yno mwyach. Gofynnwch i bwy bynnag sy’n gwagio’r blwch post.</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>Dim derbynneb eto</translation>
    </message>
    <message>
        <source>Enter the address of the post box</source>
        <translation>Rhowch gyfeiriad y blwch post</translation>
    </message>
    <message>
        <source>Use a server as a post box</source>
        <translation>Defnyddio gweinydd fel blwch post</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Password or secret key (optional)</source>
        <translation>Cyfrinair neu allwedd gudd (dewisol)</translation>
    </message>
    <message>
        <source>The server’s public key, for SFTP (optional)</source>
        <translation>Allwedd gyhoeddus y gweinydd, ar gyfer SFTP (dewisol)</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Ei ddefnyddio</translation>
    </message>
    <message>
        <source>Whoever keeps the server tells you its address: webdavs://name@host/folder, sftp://name@host/folder, or s3://key@bucket?endpoint=https://host. The password is kept in your encrypted record and nowhere else.</source>
        <translation>Mae pwy bynnag sy’n cadw’r gweinydd yn dweud ei gyfeiriad wrthych: webdavs://name@host/folder, sftp://name@host/folder, neu s3://key@bucket?endpoint=https://host. Cedwir y cyfrinair yn eich cofnod wedi’i amgryptio ac nid yn unman arall.</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Oed</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Sylwadau</translation>
    </message>
    <message>
        <source>To be read</source>
        <translation>I’w ddarllen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ie</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>anhysbys</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (chi)</translation>
    </message>
    <message>
        <source>{open} of {all} to answer</source>
        <translation>{open} o {all} i’w hateb</translation>
    </message>
    <message>
        <source>{all}, answered</source>
        <translation>{all}, atebwyd</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Ni ofynnwyd amdano</translation>
    </message>
    <message>
        <source>Waiting for a reader</source>
        <translation>Yn aros am ddarllenydd</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Wedi dychwelyd</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>Every report is read</source>
        <translation>Darllenir pob adroddiad</translation>
    </message>
    <message>
        <source>Category of the school</source>
        <translation>Categori’r ysgol</translation>
    </message>
    <message>
        <source>All of this officer’s</source>
        <translation>Pob un gan y swyddog hwn</translation>
    </message>
    <message>
        <source>First of the term</source>
        <translation>Cyntaf o’r tymor</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Tynnwyd</translation>
    </message>
    <message>
        <source>Acronym not explained</source>
        <translation>Acronym heb ei egluro</translation>
    </message>
    <message>
        <source>May be a name</source>
        <translation>Gall fod yn enw</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Anorffenedig</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Sillafu</translation>
    </message>
    <message>
        <source>American spelling</source>
        <translation>Sillafiad Americanaidd</translation>
    </message>
    <message>
        <source>Long sentence</source>
        <translation>Brawddeg hir</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Bylchu</translation>
    </message>
    <message>
        <source>Word twice</source>
        <translation>Gair ddwywaith</translation>
    </message>
    <message>
        <source>. Rather: {suggestion}</source>
        <translation>. Yn hytrach: {suggestion}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation>1 diwrnod gwaith</translation>
    </message>
    <message>
        <source>{days} working days</source>
        <translation>{days} diwrnod gwaith</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>Yr adroddiad cyfan</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Heb ei ateb eto</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>Heb ei newid</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Amendment</source>
        <translation>Diwygiad</translation>
    </message>
    <message>
        <source>What was changed, and why? This is printed in the report.</source>
        <translation>Beth a newidiwyd, a pham? Caiff hyn ei argraffu yn yr adroddiad.</translation>
    </message>
    <message>
        <source>Make final</source>
        <translation>Gwneud yn derfynol</translation>
    </message>
    <message>
        <source>Say what was changed, and why.</source>
        <translation>Dywedwch beth a newidiwyd, a pham.</translation>
    </message>
    <message>
        <source>Withdraw this visit</source>
        <translation>Tynnu’r ymweliad hwn yn ôl</translation>
    </message>
    <message>
        <source>Why is it withdrawn? It stays in the record with your reason.</source>
        <translation>Pam y caiff ei dynnu’n ôl? Mae’n aros yn y cofnod gyda’ch rheswm.</translation>
    </message>
    <message>
        <source>Say why the visit is withdrawn.</source>
        <translation>Dywedwch pam y tynnir yr ymweliad yn ôl.</translation>
    </message>
    <message>
        <source>Take over this visit</source>
        <translation>Cymryd yr ymweliad hwn drosodd</translation>
    </message>
    <message>
        <source>Why is it yours now? The record keeps your reason, and who the officer was before.</source>
        <translation>Pam mai chi sydd biau ef nawr? Mae’r cofnod yn cadw eich rheswm, a phwy oedd y swyddog o’r blaen.</translation>
    </message>
    <message>
        <source>Say why the visit is yours now.</source>
        <translation>Dywedwch pam mai chi sydd biau’r ymweliad nawr.</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source> and others</source>
        <translation> ac eraill</translation>
    </message>
    <message>
        <source> or </source>
        <translation> neu </translation>
    </message>
    <message>
        <source>1 day a year</source>
        <translation>1 diwrnod y flwyddyn</translation>
    </message>
    <message>
        <source>1 is met</source>
        <translation>bodlonir 1</translation>
    </message>
    <message>
        <source>1 of 1 answered criterion is met</source>
        <translation>Bodlonir 1 o 1 maen prawf a atebwyd</translation>
    </message>
    <message>
        <source>1 of {known} answered criteria is met</source>
        <translation>Bodlonir 1 o {known} maen prawf a atebwyd</translation>
    </message>
    <message>
        <source>1 point of the school’s reply is not answered.</source>
        <translation>Mae 1 pwynt o ymateb yr ysgol heb ei ateb.</translation>
    </message>
    <message>
        <source>1 school</source>
        <translation>1 ysgol</translation>
    </message>
    <message>
        <source>1 visit a year</source>
        <translation>1 ymweliad y flwyddyn</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 flwyddyn</translation>
    </message>
    <message>
        <source>A change came in without a seal: “{label}” (number {number}).</source>
        <translation>Daeth newid i mewn heb sêl: “{label}” (rhif {number}).</translation>
    </message>
    <message>
        <source>A change that was sealed is no longer there (number {number}).</source>
        <translation>Nid yw newid a seliwyd yno mwyach (rhif {number}).</translation>
    </message>
    <message>
        <source>A character of this row could not be read and was replaced.</source>
        <translation>Ni ellid darllen nod yn y rhes hon ac fe’i disodlwyd.</translation>
    </message>
    <message>
        <source>A colleague’s return {number} for {term}.</source>
        <translation>Ffurflen {number} cydweithiwr ar gyfer {term}.</translation>
    </message>
    <message>
        <source>A comment needs words.</source>
        <translation>Mae angen geiriau ar sylw.</translation>
    </message>
    <message>
        <source>A comment that is not followed needs a reason.</source>
        <translation>Mae angen rheswm ar sylw na chaiff ei ddilyn.</translation>
    </message>
    <message>
        <source>A criterion can rest on another category that criteria describe, never on its own; and such a threshold is neither hard nor a factor of vulnerability.</source>
        <translation>Gall maen prawf orffwys ar gategori arall a ddisgrifir gan feini prawf, byth ar ei gategori ei hun; ac nid yw trothwy o’r fath yn un caled nac yn ffactor bregusrwydd.</translation>
    </message>
    <message>
        <source>A file of the export is not what was written.</source>
        <translation>Nid yw ffeil o’r allforiad yr hyn a ysgrifennwyd.</translation>
    </message>
    <message>
        <source>A file of this kind cannot hold this.</source>
        <translation>Ni all ffeil o’r math hwn gynnwys hyn.</translation>
    </message>
    <message>
        <source>A file of this kind must be sealed, and this one is not.</source>
        <translation>Rhaid selio ffeil o’r math hwn, ac nid yw hon wedi’i selio.</translation>
    </message>
    <message>
        <source>A framework has at most {max_file} characters; is this the right file?</source>
        <translation>Mae gan fframwaith {max_file} nod ar y mwyaf; ai hon yw’r ffeil gywir?</translation>
    </message>
    <message>
        <source>A handover tells of one school, and this file of {count}.</source>
        <translation>Mae trosglwyddiad yn sôn am un ysgol, a’r ffeil hon am {count}.</translation>
    </message>
    <message>
        <source>A handover tells of one school, and this one speaks of another, too.</source>
        <translation>Mae trosglwyddiad yn sôn am un ysgol, ac mae hwn yn sôn am un arall hefyd.</translation>
    </message>
    <message>
        <source>A label shows a file ({media}), which is not possible here.</source>
        <translation>Mae label yn dangos ffeil ({media}), nad yw’n bosibl yma.</translation>
    </message>
    <message>
        <source>A line has more than {max_dots} full stops.</source>
        <translation>Mae gan linell fwy na {max_dots} atalnod llawn.</translation>
    </message>
    <message>
        <source>A logo has no such place.</source>
        <translation>Nid oes lle o’r fath i logo.</translation>
    </message>
    <message>
        <source>A note is written on the day of the visit or later, and not after today.</source>
        <translation>Ysgrifennir nodyn ar ddiwrnod yr ymweliad neu’n hwyrach, ac nid ar ôl heddiw.</translation>
    </message>
    <message>
        <source>A note of visit is still a draft.</source>
        <translation>Mae nodyn ymweliad yn ddrafft o hyd.</translation>
    </message>
    <message>
        <source>A page of the store is damaged: {what}</source>
        <translation>Mae tudalen o’r storfa wedi’i difrodi: {what}</translation>
    </message>
    <message>
        <source>A part of the file is missing.</source>
        <translation>Mae rhan o’r ffeil ar goll.</translation>
    </message>
    <message>
        <source>A part of the file is not what its maker put in.</source>
        <translation>Nid yw rhan o’r ffeil yr hyn a roddodd ei gwneuthurwr ynddi.</translation>
    </message>
    <message>
        <source>A part of the file is too large.</source>
        <translation>Mae rhan o’r ffeil yn rhy fawr.</translation>
    </message>
    <message>
        <source>A part of the file would unpack to far too much.</source>
        <translation>Byddai rhan o’r ffeil yn dadbacio i lawer gormod.</translation>
    </message>
    <message>
        <source>A passage is called inaccurate, without a word on what it should say.</source>
        <translation>Gelwir darn yn anghywir, heb air am beth y dylai ei ddweud.</translation>
    </message>
    <message>
        <source>A person is named with a title; say what they do instead.</source>
        <translation>Enwir person â theitl; dywedwch beth y mae’n ei wneud yn lle hynny.</translation>
    </message>
    <message>
        <source>A person may be named here.</source>
        <translation>Gall fod person wedi’i enwi yma.</translation>
    </message>
    <message>
        <source>A picture is printed only with words for those who cannot see it.</source>
        <translation>Argreffir llun dim ond gyda geiriau i’r rhai na allant ei weld.</translation>
    </message>
    <message>
        <source>A question does not say where its answer goes.</source>
        <translation>Nid yw cwestiwn yn dweud i ble mae ei ateb yn mynd.</translation>
    </message>
    <message>
        <source>A quotation mark opened in this row is never closed; the row was left out.</source>
        <translation>Nid yw dyfynod a agorwyd yn y rhes hon byth yn cau; hepgorwyd y rhes.</translation>
    </message>
    <message>
        <source>A reader of returns needs a name.</source>
        <translation>Mae angen enw ar ddarllenydd ffurflenni.</translation>
    </message>
    <message>
        <source>A reader returned this report.</source>
        <translation>Dychwelodd darllenydd yr adroddiad hwn.</translation>
    </message>
    <message>
        <source>A reply of {day} is in the record. This one will stand beside it.</source>
        <translation>Mae ymateb {day} yn y cofnod. Bydd hwn yn sefyll wrth ei ymyl.</translation>
    </message>
    <message>
        <source>A report in the file is not a PDF.</source>
        <translation>Nid PDF yw adroddiad yn y ffeil.</translation>
    </message>
    <message>
        <source>A report is not issued yet.</source>
        <translation>Nid yw adroddiad wedi’i gyhoeddi eto.</translation>
    </message>
    <message>
        <source>A report that was given out is amended: change the note and make it final again.</source>
        <translation>Diwygir adroddiad a roddwyd allan: newidiwch y nodyn a’i wneud yn derfynol eto.</translation>
    </message>
    <message>
        <source>A sentence of {words} words cannot be the limit.</source>
        <translation>Ni all brawddeg o {words} gair fod yn derfyn.</translation>
    </message>
    <message>
        <source>A set-up file cannot hold this.</source>
        <translation>Ni all ffeil sefydlu gynnwys hyn.</translation>
    </message>
    <message>
        <source>A set-up of {count} schools is more than one file can hold.</source>
        <translation>Mae trefniant o {count} ysgol yn fwy nag y gall un ffeil ei ddal.</translation>
    </message>
    <message>
        <source>A space stands before a stop.</source>
        <translation>Mae bwlch o flaen atalnod.</translation>
    </message>
    <message>
        <source>A spreadsheet saves one as CSV (UTF-8).</source>
        <translation>Mae taenlen yn cadw un fel CSV (UTF-8).</translation>
    </message>
    <message>
        <source>A store travels with its key file. Copy both, or take the key file from the folder of backups and give it this name.</source>
        <translation>Mae storfa’n teithio gyda’i ffeil allwedd. Copïwch y ddwy, neu cymerwch y ffeil allwedd o ffolder y copïau wrth gefn a rhowch yr enw hwn iddi.</translation>
    </message>
    <message>
        <source>A stored value cannot be read by this version of the program.</source>
        <translation>Ni all y fersiwn hon o’r rhaglen ddarllen gwerth a storiwyd.</translation>
    </message>
    <message>
        <source>A term of this calendar is not understood.</source>
        <translation>Ni ddeellir un o dymhorau’r calendr hwn.</translation>
    </message>
    <message>
        <source>A text has {count} characters.</source>
        <translation>Mae gan destun {count} nod.</translation>
    </message>
    <message>
        <source>A text holds half of a character and cannot be written to a file.</source>
        <translation>Mae testun yn cynnwys hanner nod ac ni ellir ei ysgrifennu i ffeil.</translation>
    </message>
    <message>
        <source>A value is set when another answer changes, which is not possible here.</source>
        <translation>Gosodir gwerth pan fydd ateb arall yn newid, nad yw’n bosibl yma.</translation>
    </message>
    <message>
        <source>A visit on {day} {day2:%B %Y} cannot be meant.</source>
        <translation>Ni all mai ymweliad ar {day} {day2:%B %Y} a olygir.</translation>
    </message>
    <message>
        <source>A {what} ends here that did not begin{inside}.</source>
        <translation>Mae {what} na ddechreuodd{inside} yn gorffen yma.</translation>
    </message>
    <message>
        <source>Achievement</source>
        <translation>Cyflawniad</translation>
    </message>
    <message>
        <source>Action due</source>
        <translation>Cam gweithredu yn ddyledus</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Camau gweithredu</translation>
    </message>
    <message>
        <source>Add a criterion for it, so that a best fit can be read.</source>
        <translation>Ychwanegwch faen prawf ar ei gyfer, fel y gellir darllen y ffit orau.</translation>
    </message>
    <message>
        <source>Add at least one [[{name}]] entry.</source>
        <translation>Ychwanegwch o leiaf un cofnod [[{name}]].</translation>
    </message>
    <message>
        <source>Add its choices to the choices sheet, with “{found}” in the column list_name.</source>
        <translation>Ychwanegwch ei dewisiadau at y daflen choices, gyda “{found}” yn y golofn list_name.</translation>
    </message>
    <message>
        <source>Add the factors as [[vulnerability]] entries.</source>
        <translation>Ychwanegwch y ffactorau fel cofnodion [[vulnerability]].</translation>
    </message>
    <message>
        <source>Add “by = …”, a year.</source>
        <translation>Ychwanegwch “by = …”, blwyddyn.</translation>
    </message>
    <message>
        <source>Add “order = …”.</source>
        <translation>Ychwanegwch “order = …”.</translation>
    </message>
    <message>
        <source>Add “{name} = …”.</source>
        <translation>Ychwanegwch “{name} = …”.</translation>
    </message>
    <message>
        <source>Address of {name} recorded</source>
        <translation>Cofnodwyd cyfeiriad {name}</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Oedrannau</translation>
    </message>
    <message>
        <source>Amend the note if it has to change.</source>
        <translation>Diwygiwch y nodyn os oes rhaid iddo newid.</translation>
    </message>
    <message>
        <source>Amend the note, or withdraw the visit with a reason.</source>
        <translation>Diwygiwch y nodyn, neu tynnwch yr ymweliad yn ôl gyda rheswm.</translation>
    </message>
    <message>
        <source>An amendment is not final yet.</source>
        <translation>Nid yw diwygiad yn derfynol eto.</translation>
    </message>
    <message>
        <source>An amendment needs a reason, which is printed in the report.</source>
        <translation>Mae angen rheswm ar ddiwygiad, a argreffir yn yr adroddiad.</translation>
    </message>
    <message>
        <source>An answer needs a reason where no passage was changed.</source>
        <translation>Mae angen rheswm ar ateb lle na newidiwyd unrhyw ddarn.</translation>
    </message>
    <message>
        <source>An entry in the file is not in order.</source>
        <translation>Nid yw cofnod yn y ffeil mewn trefn.</translation>
    </message>
    <message>
        <source>An officer needs a name.</source>
        <translation>Mae angen enw ar swyddog.</translation>
    </message>
    <message>
        <source>An officer not known here</source>
        <translation>Swyddog nad yw’n hysbys yma</translation>
    </message>
    <message>
        <source>Another framework</source>
        <translation>Fframwaith arall</translation>
    </message>
    <message>
        <source>Another framework is called {id} in version {version}.</source>
        <translation>Gelwir fframwaith arall yn {id} yn fersiwn {version}.</translation>
    </message>
    <message>
        <source>Another program is using the store.</source>
        <translation>Mae rhaglen arall yn defnyddio’r storfa.</translation>
    </message>
    <message>
        <source>Another store is in that place, and this is not a backup of it.</source>
        <translation>Mae storfa arall yn y lle hwnnw, ac nid copi wrth gefn ohoni yw hwn.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Answer each: change the passage, or say why it stays.</source>
        <translation>Atebwch bob un: newidiwch y darn, neu dywedwch pam mae’n aros.</translation>
    </message>
    <message>
        <source>Answer put back in the note of visit to {name}</source>
        <translation>Rhoddwyd ateb yn ôl yn nodyn yr ymweliad â {name}</translation>
    </message>
    <message>
        <source>Answer the comments, make the note final again where it changed, and ask once more.</source>
        <translation>Atebwch y sylwadau, gwnewch y nodyn yn derfynol eto lle newidiodd, a gofynnwch unwaith eto.</translation>
    </message>
    <message>
        <source>Answer the points that are open.</source>
        <translation>Atebwch y pwyntiau sydd ar agor.</translation>
    </message>
    <message>
        <source>Answer what you can; the best fit is read from what is known.</source>
        <translation>Atebwch yr hyn a allwch; darllenir y ffit orau o’r hyn sy’n hysbys.</translation>
    </message>
    <message>
        <source>Answering any one of {count} criteria differently would move this.</source>
        <translation>Byddai ateb unrhyw un o {count} maen prawf yn wahanol yn symud hyn.</translation>
    </message>
    <message>
        <source>Answering one criterion differently would move this.</source>
        <translation>Byddai ateb un maen prawf yn wahanol yn symud hyn.</translation>
    </message>
    <message>
        <source>Answers of the type “{data_type}” are not possible here.</source>
        <translation>Nid yw atebion o’r math “{data_type}” yn bosibl yma.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Ebrill</translation>
    </message>
    <message>
        <source>Ask a colleague, or the head of service.</source>
        <translation>Gofynnwch i gydweithiwr, neu i bennaeth y gwasanaeth.</translation>
    </message>
    <message>
        <source>Ask for a sealed return, which brings its sender’s keys.</source>
        <translation>Gofynnwch am ffurflen wedi’i selio, sy’n dod ag allweddi ei hanfonwr.</translation>
    </message>
    <message>
        <source>Ask for it to be made again with the program.</source>
        <translation>Gofynnwch iddi gael ei gwneud eto gyda’r rhaglen.</translation>
    </message>
    <message>
        <source>Ask for it to be read. What the reader says arrives here.</source>
        <translation>Gofynnwch iddo gael ei ddarllen. Mae’r hyn a ddywed y darllenydd yn cyrraedd yma.</translation>
    </message>
    <message>
        <source>Ask for new keys to be made there: Settings, “Keys and post”.</source>
        <translation>Gofynnwch i allweddi newydd gael eu gwneud yno: Gosodiadau, “Allweddi a phost”.</translation>
    </message>
    <message>
        <source>Ask for the passphrase again.</source>
        <translation>Gofynnwch am y cyfrinymadrodd eto.</translation>
    </message>
    <message>
        <source>Ask for the report as it was issued.</source>
        <translation>Gofynnwch am yr adroddiad fel y’i cyhoeddwyd.</translation>
    </message>
    <message>
        <source>Ask for your authority’s own file, or make a new store from this one.</source>
        <translation>Gofynnwch am ffeil eich awdurdod eich hun, neu gwnewch storfa newydd o’r un hon.</translation>
    </message>
    <message>
        <source>Ask the sender for the file as the program wrote it.</source>
        <translation>Gofynnwch i’r anfonwr am y ffeil fel yr ysgrifennodd y rhaglen hi.</translation>
    </message>
    <message>
        <source>Ask whoever keeps it for the server’s public key, and name the post box again with it. Nothing was sent.</source>
        <translation>Gofynnwch i bwy bynnag sy’n ei gadw am allwedd gyhoeddus y gweinydd, ac enwch y blwch post eto gyda hi. Nid anfonwyd dim.</translation>
    </message>
    <message>
        <source>Ask {name} for a file signed with new keys.</source>
        <translation>Gofynnwch i {name} am ffeil wedi’i llofnodi ag allweddi newydd.</translation>
    </message>
    <message>
        <source>Assign your schools to yourself first, on the Schools page.</source>
        <translation>Neilltuwch eich ysgolion i chi’ch hun yn gyntaf, ar dudalen Ysgolion.</translation>
    </message>
    <message>
        <source>At least {enough} per cent must be answered.</source>
        <translation>Rhaid ateb o leiaf {enough} y cant.</translation>
    </message>
    <message>
        <source>Atkinson Hyperlegible Next, for readers with low vision</source>
        <translation>Atkinson Hyperlegible Next, ar gyfer darllenwyr â golwg gwan</translation>
    </message>
    <message>
        <source>Attendance and behaviour</source>
        <translation>Presenoldeb ac ymddygiad</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Awdurdod</translation>
    </message>
    <message>
        <source>Authority recorded</source>
        <translation>Cofnodwyd yr awdurdod</translation>
    </message>
    <message>
        <source>Authority {code} {name}</source>
        <translation>Awdurdod {code} {name}</translation>
    </message>
    <message>
        <source>Autumn half-term</source>
        <translation>Hanner tymor yr hydref</translation>
    </message>
    <message>
        <source>Autumn term {year}</source>
        <translation>Tymor yr hydref {year}</translation>
    </message>
    <message>
        <source>Behaviour and attitudes</source>
        <translation>Ymddygiad ac agweddau</translation>
    </message>
    <message>
        <source>Being amended</source>
        <translation>Wrthi’n cael ei ddiwygio</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>Ffit orau</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Ffurflen wag</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bwrdd</translation>
    </message>
    <message>
        <source>Body text has no such size.</source>
        <translation>Nid oes maint o’r fath i destun y corff.</translation>
    </message>
    <message>
        <source>Boxing Day</source>
        <translation>Gŵyl San Steffan</translation>
    </message>
    <message>
        <source>Break the line, or check that this is the right file.</source>
        <translation>Torrwch y llinell, neu gwiriwch mai hon yw’r ffeil gywir.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendr</translation>
    </message>
    <message>
        <source>Categories with their evidence</source>
        <translation>Categorïau gyda’u tystiolaeth</translation>
    </message>
    <message>
        <source>Categories “{id}” and “{id2}” have the same order.</source>
        <translation>Mae gan y categorïau “{id}” a “{id2}” yr un drefn.</translation>
    </message>
    <message>
        <source>Categories: {count}</source>
        <translation>Categorïau: {count}</translation>
    </message>
    <message>
        <source>Categorisation of {name} saved</source>
        <translation>Cadwyd categoreiddiad {name}</translation>
    </message>
    <message>
        <source>Categorise a school</source>
        <translation>Categoreiddio ysgol</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Category of the sixth form</source>
        <translation>Categori’r chweched dosbarth</translation>
    </message>
    <message>
        <source>Category {category} of {name} recorded</source>
        <translation>Cofnodwyd categori {category} {name}</translation>
    </message>
    <message>
        <source>Category {category} was chosen without a reason. {against}</source>
        <translation>Dewiswyd categori {category} heb reswm. {against}</translation>
    </message>
    <message>
        <source>Category {category} was chosen, but no factor of vulnerability is marked.</source>
        <translation>Dewiswyd categori {category}, ond ni farciwyd unrhyw ffactor bregusrwydd.</translation>
    </message>
    <message>
        <source>Category {code} ({name})</source>
        <translation>Categori {code} ({name})</translation>
    </message>
    <message>
        <source>Category {code} cannot be suggested, because one of its criteria is a fixed threshold: “{text}” {ground}</source>
        <translation>Ni ellir awgrymu categori {code}, oherwydd mae un o’i feini prawf yn drothwy sefydlog: “{text}” {ground}</translation>
    </message>
    <message>
        <source>Category {code}, “{text}”: answered “{after}” instead of “{before}”, {outcome}</source>
        <translation>Categori {code}, “{text}”: atebwyd “{after}” yn lle “{before}”, {outcome}</translation>
    </message>
    <message>
        <source>Category {id} could not be considered: {fit}, which is too few.</source>
        <translation>Ni ellid ystyried categori {id}: {fit}, sy’n rhy ychydig.</translation>
    </message>
    <message>
        <source>Category {id} was not reached: {fit}, a fit of {percent} per cent where {mostly_met} is asked for.</source>
        <translation>Ni chyrhaeddwyd categori {id}: {fit}, ffit o {percent} y cant lle gofynnir am {mostly_met}.</translation>
    </message>
    <message>
        <source>Category “{base}” has two temporarily vulnerable forms.</source>
        <translation>Mae gan gategori “{base}” ddwy ffurf fregus dros dro.</translation>
    </message>
    <message>
        <source>Category “{id}” counts as good but comes after “{id2}”, which does not.</source>
        <translation>Mae categori “{id}” yn cyfrif fel da ond yn dod ar ôl “{id2}”, nad yw’n cyfrif felly.</translation>
    </message>
    <message>
        <source>Category “{id}” describes strengths but comes after “{id2}”, which describes concerns.</source>
        <translation>Mae categori “{id}” yn disgrifio cryfderau ond yn dod ar ôl “{id2}”, sy’n disgrifio pryderon.</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Cadeirydd</translation>
    </message>
    <message>
        <source>Challenges by schools, with their answers</source>
        <translation>Heriau gan ysgolion, gyda’u hatebion</translation>
    </message>
    <message>
        <source>Change the note first, or say why nothing is changed.</source>
        <translation>Newidiwch y nodyn yn gyntaf, neu dywedwch pam na newidir dim.</translation>
    </message>
    <message>
        <source>Check Caps Lock and try again. Nothing was changed.</source>
        <translation>Gwiriwch Caps Lock a rhowch gynnig arall arni. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Check a report</source>
        <translation>Gwirio adroddiad</translation>
    </message>
    <message>
        <source>Check and complete</source>
        <translation>Gwirio a chwblhau</translation>
    </message>
    <message>
        <source>Check both days.</source>
        <translation>Gwiriwch y ddau ddiwrnod.</translation>
    </message>
    <message>
        <source>Check its brackets and signs.</source>
        <translation>Gwiriwch ei gromfachau a’i arwyddion.</translation>
    </message>
    <message>
        <source>Check its quotation marks.</source>
        <translation>Gwiriwch ei dyfynodau.</translation>
    </message>
    <message>
        <source>Check of factual accuracy</source>
        <translation>Gwiriad cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>Check that every [ and { is closed, and that this is the right file.</source>
        <translation>Gwiriwch fod pob [ a { wedi’i gau, ac mai hon yw’r ffeil gywir.</translation>
    </message>
    <message>
        <source>Check that it is on and connected, or choose another. Nothing was printed.</source>
        <translation>Gwiriwch ei fod ymlaen ac wedi’i gysylltu, neu dewiswch un arall. Nid argraffwyd dim.</translation>
    </message>
    <message>
        <source>Check that it is still there and that its disk or stick is connected.</source>
        <translation>Gwiriwch ei bod yno o hyd a bod ei disg neu ei chof bach wedi’i gysylltu.</translation>
    </message>
    <message>
        <source>Check that the folder is there and that you may write to it.</source>
        <translation>Gwiriwch fod y ffolder yno ac y cewch ysgrifennu iddo.</translation>
    </message>
    <message>
        <source>Check that the stick or network folder is connected.</source>
        <translation>Gwiriwch fod y cof bach neu’r ffolder rhwydwaith wedi’i gysylltu.</translation>
    </message>
    <message>
        <source>Check that the stick or shared folder is connected, and choose it again.</source>
        <translation>Gwiriwch fod y cof bach neu’r ffolder a rennir wedi’i gysylltu, a dewiswch ef eto.</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>Gwiriwch y cewch ei darllen a bod ei disg wedi’i chysylltu.</translation>
    </message>
    <message>
        <source>Check the code at the foot of the paper. Here are: {known}.</source>
        <translation>Gwiriwch y cod ar waelod y papur. Yma mae: {known}.</translation>
    </message>
    <message>
        <source>Check the disk and try again. The store from before was kept.</source>
        <translation>Gwiriwch y ddisg a rhowch gynnig arall arni. Cadwyd y storfa flaenorol.</translation>
    </message>
    <message>
        <source>Check the disk, then make another backup, best in another place.</source>
        <translation>Gwiriwch y ddisg, yna gwnewch gopi wrth gefn arall, yn ddelfrydol mewn lle arall.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Gwiriwch yr enw a’r ffolder.</translation>
    </message>
    <message>
        <source>Check the name, or make a new store.</source>
        <translation>Gwiriwch yr enw, neu gwnewch storfa newydd.</translation>
    </message>
    <message>
        <source>Check the name. Backups lie in a folder beside the store.</source>
        <translation>Gwiriwch yr enw. Mae copïau wrth gefn mewn ffolder wrth ymyl y storfa.</translation>
    </message>
    <message>
        <source>Check the number, or import the register of schools.</source>
        <translation>Gwiriwch y rhif, neu mewnforiwch y gofrestr ysgolion.</translation>
    </message>
    <message>
        <source>Check the visit’s id.</source>
        <translation>Gwiriwch id yr ymweliad.</translation>
    </message>
    <message>
        <source>Check their spelling. Nothing was written.</source>
        <translation>Gwiriwch y sillafu. Ni ysgrifennwyd dim.</translation>
    </message>
    <message>
        <source>Choices cannot come from “{nodeset}”.</source>
        <translation>Ni all dewisiadau ddod o “{nodeset}”.</translation>
    </message>
    <message>
        <source>Choices from a file outside are not possible here.</source>
        <translation>Nid yw dewisiadau o ffeil allanol yn bosibl yma.</translation>
    </message>
    <message>
        <source>Choose a folder on a stick, another disk or a network drive.</source>
        <translation>Dewiswch ffolder ar gof bach, disg arall neu yriant rhwydwaith.</translation>
    </message>
    <message>
        <source>Choose a folder that is empty or not there yet. Nothing was written.</source>
        <translation>Dewiswch ffolder sy’n wag neu nad yw yno eto. Ni ysgrifennwyd dim.</translation>
    </message>
    <message>
        <source>Choose a folder that is there, or make it first.</source>
        <translation>Dewiswch ffolder sydd yno, neu gwnewch ef yn gyntaf.</translation>
    </message>
    <message>
        <source>Choose a longer one; three or four unrelated words are easy to remember.</source>
        <translation>Dewiswch un hirach; mae tri neu bedwar gair nad ydynt yn perthyn i’w gilydd yn hawdd eu cofio.</translation>
    </message>
    <message>
        <source>Choose a point of the list.</source>
        <translation>Dewiswch bwynt o’r rhestr.</translation>
    </message>
    <message>
        <source>Choose a text file in UTF-8, as docs/formats describes it.</source>
        <translation>Dewiswch ffeil destun UTF-8, fel y disgrifir yn docs/formats.</translation>
    </message>
    <message>
        <source>Choose another file, or another authority.</source>
        <translation>Dewiswch ffeil arall, neu awdurdod arall.</translation>
    </message>
    <message>
        <source>Choose another file, or open this one where its kind is asked for.</source>
        <translation>Dewiswch ffeil arall, neu agorwch hon lle gofynnir am ei math.</translation>
    </message>
    <message>
        <source>Choose another form, or offer this one again on the Forms page.</source>
        <translation>Dewiswch ffurflen arall, neu cynigiwch hon eto ar dudalen Ffurflenni.</translation>
    </message>
    <message>
        <source>Choose another name or another folder. Nothing was written.</source>
        <translation>Dewiswch enw arall neu ffolder arall. Ni ysgrifennwyd dim.</translation>
    </message>
    <message>
        <source>Choose another name, or open the store that is there.</source>
        <translation>Dewiswch enw arall, neu agorwch y storfa sydd yno.</translation>
    </message>
    <message>
        <source>Choose another place for the store that it becomes.</source>
        <translation>Dewiswch le arall ar gyfer y storfa y daw.</translation>
    </message>
    <message>
        <source>Choose another place. Nothing was changed.</source>
        <translation>Dewiswch le arall. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Choose another state, or say what has come of the action since.</source>
        <translation>Dewiswch gyflwr arall, neu dywedwch beth a ddaeth o’r cam gweithredu ers hynny.</translation>
    </message>
    <message>
        <source>Choose from the list at the end, and write it as it stands there.</source>
        <translation>Dewiswch o’r rhestr ar y diwedd, a’i ysgrifennu fel y mae yno.</translation>
    </message>
    <message>
        <source>Choose one of the framework’s categories.</source>
        <translation>Dewiswch un o gategorïau’r fframwaith.</translation>
    </message>
    <message>
        <source>Choose one of the names in it, or ask for a file with yours.</source>
        <translation>Dewiswch un o’r enwau ynddi, neu gofynnwch am ffeil gyda’ch enw chi.</translation>
    </message>
    <message>
        <source>Choose one of {found}.</source>
        <translation>Dewiswch un o {found}.</translation>
    </message>
    <message>
        <source>Choose one of {places}.</source>
        <translation>Dewiswch un o {places}.</translation>
    </message>
    <message>
        <source>Choose one of {sizes} points.</source>
        <translation>Dewiswch un o {sizes} pwynt.</translation>
    </message>
    <message>
        <source>Choose one of: {steps}.</source>
        <translation>Dewiswch un o: {steps}.</translation>
    </message>
    <message>
        <source>Choose the CSV file as it was downloaded, with its row of headings.</source>
        <translation>Dewiswch y ffeil CSV fel y’i lawrlwythwyd, gyda’i rhes o benawdau.</translation>
    </message>
    <message>
        <source>Choose the CSV file as it was downloaded.</source>
        <translation>Dewiswch y ffeil CSV fel y’i lawrlwythwyd.</translation>
    </message>
    <message>
        <source>Choose the category that you judge to be right.</source>
        <translation>Dewiswch y categori y barnwch ei fod yn gywir.</translation>
    </message>
    <message>
        <source>Choose the folder in which read-me.txt, store.json and events lie.</source>
        <translation>Dewiswch y ffolder y mae read-me.txt, store.json ac events ynddo.</translation>
    </message>
    <message>
        <source>Choose the right file, or open this one where its kind is expected.</source>
        <translation>Dewiswch y ffeil gywir, neu agorwch hon lle disgwylir ei math.</translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <translation>Dydd Nadolig</translation>
    </message>
    <message>
        <source>Christmas holiday</source>
        <translation>Gwyliau’r Nadolig</translation>
    </message>
    <message>
        <source>Close it in other programs and try again.</source>
        <translation>Caewch hi mewn rhaglenni eraill a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Close it in other programs, or copy it to this computer, and try again. Nothing was changed.</source>
        <translation>Caewch hi mewn rhaglenni eraill, neu copïwch hi i’r cyfrifiadur hwn, a rhowch gynnig arall arni. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Close it there and wait until the folder is in step. If it is not open there any more, delete the file {name} beside the store.</source>
        <translation>Caewch hi yno ac arhoswch nes bod y ffolder wedi cydamseru. Os nad yw ar agor yno mwyach, dilëwch y ffeil {name} wrth ymyl y storfa.</translation>
    </message>
    <message>
        <source>Close the other window, or wait a moment, and try again.</source>
        <translation>Caewch y ffenestr arall, neu arhoswch funud, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Code of the authority</source>
        <translation>Cod yr awdurdod</translation>
    </message>
    <message>
        <source>Comment answered</source>
        <translation>Atebwyd sylw</translation>
    </message>
    <message>
        <source>Comment on {school_name} made</source>
        <translation>Gwnaed sylw ar {school_name}</translation>
    </message>
    <message>
        <source>Comment taken back</source>
        <translation>Tynnwyd sylw yn ôl</translation>
    </message>
    <message>
        <source>Compare both with the published report.</source>
        <translation>Cymharwch y ddau â’r adroddiad a gyhoeddwyd.</translation>
    </message>
    <message>
        <source>Compare the two columns if their values matter to you.</source>
        <translation>Cymharwch y ddwy golofn os yw eu gwerthoedd o bwys i chi.</translation>
    </message>
    <message>
        <source>Compare the two rows with the register.</source>
        <translation>Cymharwch y ddwy res â’r gofrestr.</translation>
    </message>
    <message>
        <source>Complete its categorisation of that term first.</source>
        <translation>Cwblhewch ei chategoreiddiad ar gyfer y tymor hwnnw yn gyntaf.</translation>
    </message>
    <message>
        <source>Complete these answers, then make the note final.</source>
        <translation>Cwblhewch yr atebion hyn, yna gwnewch y nodyn yn derfynol.</translation>
    </message>
    <message>
        <source>Complete what is missing, or say that you want to return it incomplete.</source>
        <translation>Cwblhewch yr hyn sydd ar goll, neu dywedwch eich bod am ei dychwelyd yn anghyflawn.</translation>
    </message>
    <message>
        <source>Confirm it or change it.</source>
        <translation>Cadarnhewch ef neu newidiwch ef.</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Setlwyd gwrthdaro</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Cyswllt</translation>
    </message>
    <message>
        <source>Contact of {title} recorded</source>
        <translation>Cofnodwyd cyswllt {title}</translation>
    </message>
    <message>
        <source>Copy it again from where it came from, and wait until the copy is done.</source>
        <translation>Copïwch hi eto o’r lle y daeth, ac arhoswch nes bod y copi wedi’i orffen.</translation>
    </message>
    <message>
        <source>Correct it by a new change instead.</source>
        <translation>Cywirwch ef drwy newid newydd yn lle hynny.</translation>
    </message>
    <message>
        <source>Correct the table and check the form again.</source>
        <translation>Cywirwch y tabl a gwiriwch y ffurflen eto.</translation>
    </message>
    <message>
        <source>Curriculum and teaching</source>
        <translation>Cwricwlwm ac addysgu</translation>
    </message>
    <message>
        <source>Day on which the categorisation was completed</source>
        <translation>Diwrnod y cwblhawyd y categoreiddiad</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Dyddiad cau</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Rhagfyr</translation>
    </message>
    <message>
        <source>Deciding otherwise than the officer needs a reason.</source>
        <translation>Mae angen rheswm i benderfynu’n wahanol i’r swyddog.</translation>
    </message>
    <message>
        <source>Decisions written: {name}</source>
        <translation>Ysgrifennwyd penderfyniadau: {name}</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Gostyngodd</translation>
    </message>
    <message>
        <source>Delete it and its key file, and make a new store.</source>
        <translation>Dilëwch ef a’i ffeil allwedd, a gwnewch storfa newydd.</translation>
    </message>
    <message>
        <source>Did you mean “{near}”?</source>
        <translation>Ai “{near}” a olygwyd?</translation>
    </message>
    <message>
        <source>Divide it where a new thought begins.</source>
        <translation>Rhannwch hi lle mae meddwl newydd yn dechrau.</translation>
    </message>
    <message>
        <source>Do not delete it. Choose another file, or open the latest backup.</source>
        <translation>Peidiwch â’i dileu. Dewiswch ffeil arall, neu agorwch y copi wrth gefn diweddaraf.</translation>
    </message>
    <message>
        <source>Do not delete it. Open the latest backup, which lies in the folder beside it.</source>
        <translation>Peidiwch â’i dileu. Agorwch y copi wrth gefn diweddaraf, sydd yn y ffolder wrth ei hymyl.</translation>
    </message>
    <message>
        <source>Do not delete the store. Get every readable record out of it with “ssio-desktop salvage”, or open the latest backup.</source>
        <translation>Peidiwch â dileu’r storfa. Tynnwch bob cofnod darllenadwy ohoni gyda “ssio-desktop salvage”, neu agorwch y copi wrth gefn diweddaraf.</translation>
    </message>
    <message>
        <source>Do not delete what lies beside it. Open the latest backup, or another copy.</source>
        <translation>Peidiwch â dileu’r hyn sydd wrth ei hymyl. Agorwch y copi wrth gefn diweddaraf, neu gopi arall.</translation>
    </message>
    <message>
        <source>Do not use it. Write it again, to another disk or stick.</source>
        <translation>Peidiwch â’i defnyddio. Ysgrifennwch hi eto, i ddisg neu gof bach arall.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi’i wneud</translation>
    </message>
    <message>
        <source>Download it again; the last download did not finish.</source>
        <translation>Lawrlwythwch hi eto; ni orffennodd y lawrlwythiad diwethaf.</translation>
    </message>
    <message>
        <source>Download the file again if a school is missing.</source>
        <translation>Lawrlwythwch y ffeil eto os oes ysgol ar goll.</translation>
    </message>
    <message>
        <source>Download the file again, or use the published report.</source>
        <translation>Lawrlwythwch y ffeil eto, neu defnyddiwch yr adroddiad a gyhoeddwyd.</translation>
    </message>
    <message>
        <source>Download the file again: rows may be missing after this one.</source>
        <translation>Lawrlwythwch y ffeil eto: gall rhesi fod ar goll ar ôl hon.</translation>
    </message>
    <message>
        <source>Download the file again: rows may be missing at its end.</source>
        <translation>Lawrlwythwch y ffeil eto: gall rhesi fod ar goll ar ei diwedd.</translation>
    </message>
    <message>
        <source>Download the file again; if it is the same, enter this school by hand.</source>
        <translation>Lawrlwythwch y ffeil eto; os yw’r un fath, rhowch yr ysgol hon i mewn â llaw.</translation>
    </message>
    <message>
        <source>Download the file with all its columns.</source>
        <translation>Lawrlwythwch y ffeil gyda’i holl golofnau.</translation>
    </message>
    <message>
        <source>Download the register with all its columns, and choose that file.</source>
        <translation>Lawrlwythwch y gofrestr gyda’i holl golofnau, a dewiswch y ffeil honno.</translation>
    </message>
    <message>
        <source>Download the register with all its columns.</source>
        <translation>Lawrlwythwch y gofrestr gyda’i holl golofnau.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Drafft</translation>
    </message>
    <message>
        <source>Draft for {name} sent for a check of accuracy, reply by {long_day}</source>
        <translation>Anfonwyd drafft ar gyfer {name} i wirio ei gywirdeb, ymateb erbyn {long_day}</translation>
    </message>
    <message>
        <source>Drawn again from its data it comes out otherwise: it was altered, or drawn by another version of the program.</source>
        <translation>Wedi’i dynnu eto o’i ddata daw’n wahanol: fe’i newidiwyd, neu fe’i tynnwyd gan fersiwn arall o’r rhaglen.</translation>
    </message>
    <message>
        <source>Early May bank holiday</source>
        <translation>Gŵyl banc Calan Mai</translation>
    </message>
    <message>
        <source>Early years</source>
        <translation>Blynyddoedd cynnar</translation>
    </message>
    <message>
        <source>Early years provision</source>
        <translation>Darpariaeth blynyddoedd cynnar</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>Llun y Pasg</translation>
    </message>
    <message>
        <source>Easter holiday</source>
        <translation>Gwyliau’r Pasg</translation>
    </message>
    <message>
        <source>Edit the note first if it is to be amended.</source>
        <translation>Golygwch y nodyn yn gyntaf os yw i’w ddiwygio.</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Effeithiol</translation>
    </message>
    <message>
        <source>Enter the three digits on the Settings page first.</source>
        <translation>Rhowch y tri digid ar dudalen Gosodiadau yn gyntaf.</translation>
    </message>
    <message>
        <source>Entry in the register</source>
        <translation>Cofnod yn y gofrestr</translation>
    </message>
    <message>
        <source>Every return that was taken in has its receipt.</source>
        <translation>Mae gan bob ffurflen a dderbyniwyd ei derbynneb.</translation>
    </message>
    <message>
        <source>Every school has a category and a visit by today</source>
        <translation>Mae gan bob ysgol gategori ac ymweliad erbyn heddiw</translation>
    </message>
    <message>
        <source>Exceptional</source>
        <translation>Eithriadol</translation>
    </message>
    <message>
        <source>Expected standard</source>
        <translation>Safon ddisgwyliedig</translation>
    </message>
    <message>
        <source>Factual accuracy</source>
        <translation>Cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>Factual accuracy of a draft</source>
        <translation>Cywirdeb ffeithiol drafft</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Chwefror</translation>
    </message>
    <message>
        <source>File of a return noted</source>
        <translation>Nodwyd ffeil ffurflen</translation>
    </message>
    <message>
        <source>Fill in the column version of the settings sheet.</source>
        <translation>Llenwch y golofn version ar y daflen settings.</translation>
    </message>
    <message>
        <source>Fill in the column {name} of the settings sheet.</source>
        <translation>Llenwch y golofn {name} ar y daflen settings.</translation>
    </message>
    <message>
        <source>Final, not issued</source>
        <translation>Terfynol, heb ei gyhoeddi</translation>
    </message>
    <message>
        <source>First school day after half-term</source>
        <translation>Diwrnod ysgol cyntaf ar ôl hanner tymor</translation>
    </message>
    <message>
        <source>Fixed version of the note of visit</source>
        <translation>Fersiwn sefydlog nodyn yr ymweliad</translation>
    </message>
    <message>
        <source>For question {numbers}</source>
        <translation>Ar gyfer cwestiwn {numbers}</translation>
    </message>
    <message>
        <source>For {officer}.</source>
        <translation>Ar gyfer {officer}.</translation>
    </message>
    <message>
        <source>Form “{title}” installed</source>
        <translation>Gosodwyd y ffurflen “{title}”</translation>
    </message>
    <message>
        <source>Form “{title}” {word}</source>
        <translation>Ffurflen “{title}” {word}</translation>
    </message>
    <message>
        <source>Formal action and schools causing concern</source>
        <translation>Camau ffurfiol ac ysgolion sy’n peri pryder</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Ffurflenni</translation>
    </message>
    <message>
        <source>Forms installed</source>
        <translation>Gosodwyd ffurflenni</translation>
    </message>
    <message>
        <source>Forms on paper</source>
        <translation>Ffurflenni ar bapur</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Fframwaith</translation>
    </message>
    <message>
        <source>Framework “{title}” taken into use</source>
        <translation>Defnyddir y fframwaith “{title}” bellach</translation>
    </message>
    <message>
        <source>Free some space and try again. What was saved before is safe.</source>
        <translation>Rhyddhewch ychydig o le a rhowch gynnig arall arni. Mae’r hyn a gadwyd o’r blaen yn ddiogel.</translation>
    </message>
    <message>
        <source>From {least} to 1 on they are seen well, and in a photocopy too.</source>
        <translation>O {least} i 1 ymlaen fe’u gwelir yn dda, ac mewn llungopi hefyd.</translation>
    </message>
    <message>
        <source>Get the file again from where it is published; this copy is damaged.</source>
        <translation>Ewch i gael y ffeil eto o’r lle y’i cyhoeddir; mae’r copi hwn wedi’i ddifrodi.</translation>
    </message>
    <message>
        <source>Give 1 to {most_days} working days.</source>
        <translation>Rhowch 1 i {most_days} diwrnod gwaith.</translation>
    </message>
    <message>
        <source>Give a day from the day the action was agreed to today.</source>
        <translation>Rhowch ddiwrnod o’r diwrnod y cytunwyd ar y cam gweithredu hyd heddiw.</translation>
    </message>
    <message>
        <source>Give a day from {first_day} to {today}. The file’s name or its web page says which.</source>
        <translation>Rhowch ddiwrnod o {first_day} i {today}. Mae enw’r ffeil neu ei thudalen we yn dweud pa un.</translation>
    </message>
    <message>
        <source>Give a name, or the URN of a school.</source>
        <translation>Rhowch enw, neu URN ysgol.</translation>
    </message>
    <message>
        <source>Give a number from {low} to {high}.</source>
        <translation>Rhowch rif o {low} i {high}.</translation>
    </message>
    <message>
        <source>Give a number of words from 10 to 100.</source>
        <translation>Rhowch nifer o eiriau o 10 i 100.</translation>
    </message>
    <message>
        <source>Give a single value, or use “one of” with a list.</source>
        <translation>Rhowch un gwerth, neu defnyddiwch “one of” gyda rhestr.</translation>
    </message>
    <message>
        <source>Give a year from {years} to {years2}, such as 2026-autumn.</source>
        <translation>Rhowch flwyddyn o {years} i {years2}, megis 2026-autumn.</translation>
    </message>
    <message>
        <source>Give both the same name, of small letters, digits and “-”.</source>
        <translation>Rhowch yr un enw i’r ddau, o lythrennau bach, digidau a “-”.</translation>
    </message>
    <message>
        <source>Give each half-term a first day before its last day, in order.</source>
        <translation>Rhowch ddiwrnod cyntaf cyn diwrnod olaf i bob hanner tymor, mewn trefn.</translation>
    </message>
    <message>
        <source>Give each its own id.</source>
        <translation>Rhowch ei id ei hun i bob un.</translation>
    </message>
    <message>
        <source>Give it to the officer who sent the draft, or import that officer’s record.</source>
        <translation>Rhowch hi i’r swyddog a anfonodd y drafft, neu mewnforiwch gofnod y swyddog hwnnw.</translation>
    </message>
    <message>
        <source>Give numbers up to 99, and for “one in” at least 2.</source>
        <translation>Rhowch rifau hyd at 99, ac ar gyfer “un o bob” o leiaf 2.</translation>
    </message>
    <message>
        <source>Give one of: {states}.</source>
        <translation>Rhowch un o: {states}.</translation>
    </message>
    <message>
        <source>Give one word, acronym or name.</source>
        <translation>Rhowch un gair, acronym neu enw.</translation>
    </message>
    <message>
        <source>Give the day on which it goes out, today or before.</source>
        <translation>Rhowch y diwrnod y mae’n mynd allan, heddiw neu cyn hynny.</translation>
    </message>
    <message>
        <source>Give the day on which the reply came.</source>
        <translation>Rhowch y diwrnod y daeth yr ymateb.</translation>
    </message>
    <message>
        <source>Give the evidence for your answer, or change it.</source>
        <translation>Rhowch y dystiolaeth dros eich ateb, neu newidiwch ef.</translation>
    </message>
    <message>
        <source>Give the name that officers know, such as “Review board”.</source>
        <translation>Rhowch yr enw y mae swyddogion yn ei adnabod, megis “Bwrdd adolygu”.</translation>
    </message>
    <message>
        <source>Give the name that reports and returns are to carry.</source>
        <translation>Rhowch yr enw y bydd adroddiadau a ffurflenni yn ei ddangos.</translation>
    </message>
    <message>
        <source>Give the school at least one working day.</source>
        <translation>Rhowch o leiaf un diwrnod gwaith i’r ysgol.</translation>
    </message>
    <message>
        <source>Give the six digits of its URN, such as 112345.</source>
        <translation>Rhowch chwe digid ei URN, megis 112345.</translation>
    </message>
    <message>
        <source>Give the three digits that the register of schools uses, such as 831.</source>
        <translation>Rhowch y tri digid y mae’r gofrestr ysgolion yn eu defnyddio, megis 831.</translation>
    </message>
    <message>
        <source>Give whole years from 0 to 99.</source>
        <translation>Rhowch flynyddoedd cyfan o 0 i 99.</translation>
    </message>
    <message>
        <source>Go to that window, or close it and try again.</source>
        <translation>Ewch i’r ffenestr honno, neu caewch hi a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation>Gwener y Groglith</translation>
    </message>
    <message>
        <source>Graded inspection</source>
        <translation>Arolygiad â gradd</translation>
    </message>
    <message>
        <source>Graded inspection before September 2012</source>
        <translation>Arolygiad â gradd cyn Medi 2012</translation>
    </message>
    <message>
        <source>Half-term</source>
        <translation>Hanner tymor</translation>
    </message>
    <message>
        <source>Have them made again with “ssio-desktop rebuild”.</source>
        <translation>Gofynnwch iddynt gael eu gwneud eto gyda “ssio-desktop rebuild”.</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Pennaeth</translation>
    </message>
    <message>
        <source>Headings in this colour are hard to read: contrast {ratio} to 1.</source>
        <translation>Mae penawdau yn y lliw hwn yn anodd eu darllen: cyferbyniad {ratio} i 1.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>History of a visit</source>
        <translation>Hanes ymweliad</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Gwyliau</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hafan</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Arddull y tŷ</translation>
    </message>
    <message>
        <source>House style put back to the defaults</source>
        <translation>Rhoddwyd arddull y tŷ yn ôl i’r rhagosodiadau</translation>
    </message>
    <message>
        <source>House style recorded</source>
        <translation>Cofnodwyd arddull y tŷ</translation>
    </message>
    <message>
        <source>If it is yours now, take the visit over first, with a reason.</source>
        <translation>Os yw’n eiddo i chi nawr, cymerwch yr ymweliad drosodd yn gyntaf, gyda rheswm.</translation>
    </message>
    <message>
        <source>If it lies on a stick or a network drive, connect it again and leave this window open: what you typed is kept here until then, and saved by itself.</source>
        <translation>Os yw ar gof bach neu yriant rhwydwaith, cysylltwch ef eto a gadael y ffenestr hon ar agor: cedwir yma’r hyn a deipioch tan hynny, a’i gadw ar ei ben ei hun.</translation>
    </message>
    <message>
        <source>If the sixth-form category were {after} instead of {before}, {outcome}</source>
        <translation>Pe bai categori’r chweched dosbarth yn {after} yn lle {before}, {outcome}</translation>
    </message>
    <message>
        <source>If the store is on a stick or a network folder, check that it is still connected.</source>
        <translation>Os yw’r storfa ar gof bach neu ffolder rhwydwaith, gwiriwch ei fod wedi’i gysylltu o hyd.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Mewnforio</translation>
    </message>
    <message>
        <source>Import of {count} {things} from {file_name}</source>
        <translation>Mewnforiad {count} {things} o {file_name}</translation>
    </message>
    <message>
        <source>Import the register of schools first.</source>
        <translation>Mewnforiwch y gofrestr ysgolion yn gyntaf.</translation>
    </message>
    <message>
        <source>Import the register that holds the school with URN {urn} first.</source>
        <translation>Mewnforiwch yn gyntaf y gofrestr sy’n cynnwys yr ysgol ag URN {urn}.</translation>
    </message>
    <message>
        <source>Import the return or the form file that holds it.</source>
        <translation>Mewnforiwch y ffurflen ddychwelyd neu’r ffeil ffurflen sy’n ei chynnwys.</translation>
    </message>
    <message>
        <source>Import the return or the framework file that holds it.</source>
        <translation>Mewnforiwch y ffurflen ddychwelyd neu’r ffeil fframwaith sy’n ei gynnwys.</translation>
    </message>
    <message>
        <source>Improved</source>
        <translation>Gwellodd</translation>
    </message>
    <message>
        <source>In place of the name</source>
        <translation>Yn lle’r enw</translation>
    </message>
    <message>
        <source>Inadequate</source>
        <translation>Annigonol</translation>
    </message>
    <message>
        <source>Inclusion</source>
        <translation>Cynhwysiant</translation>
    </message>
    <message>
        <source>Inspection published</source>
        <translation>Cyhoeddwyd arolygiad</translation>
    </message>
    <message>
        <source>Install that version and check the report again.</source>
        <translation>Gosodwch y fersiwn honno a gwiriwch yr adroddiad eto.</translation>
    </message>
    <message>
        <source>Install the newer version of the program and open the file with it.</source>
        <translation>Gosodwch fersiwn mwy newydd y rhaglen ac agorwch y ffeil gyda hi.</translation>
    </message>
    <message>
        <source>Install the newer version, or open the store where it was last used.</source>
        <translation>Gosodwch y fersiwn mwy newydd, neu agorwch y storfa lle y’i defnyddiwyd ddiwethaf.</translation>
    </message>
    <message>
        <source>Install the newer version. The store was not changed.</source>
        <translation>Gosodwch y fersiwn mwy newydd. Ni newidiwyd y storfa.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Gosodwch y rhaglen eto.</translation>
    </message>
    <message>
        <source>Install the program again. Your stores are not concerned.</source>
        <translation>Gosodwch y rhaglen eto. Nid yw hyn yn effeithio ar eich storfeydd.</translation>
    </message>
    <message>
        <source>Issue it when the reader has approved it.</source>
        <translation>Cyhoeddwch ef pan fydd y darllenydd wedi’i gymeradwyo.</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>It answers the draft of version {version}, sent on {day}. A later draft was sent on {later}.</source>
        <translation>Mae’n ateb drafft fersiwn {version}, a anfonwyd ar {day}. Anfonwyd drafft diweddarach ar {later}.</translation>
    </message>
    <message>
        <source>It could not be read, so its files were kept just as they were.</source>
        <translation>Ni ellid ei ddarllen, felly cadwyd ei ffeiliau yn union fel yr oeddent.</translation>
    </message>
    <message>
        <source>It has {faces}.</source>
        <translation>Mae ganddi {faces}.</translation>
    </message>
    <message>
        <source>It holds nothing that the backup does not have.</source>
        <translation>Nid yw’n cynnwys dim nad yw yn y copi wrth gefn.</translation>
    </message>
    <message>
        <source>It holds {newer} entries and {drafts} passages being typed that the backup does not have. Open it as a store to read them.</source>
        <translation>Mae’n cynnwys {newer} cofnod a {drafts} darn sy’n cael eu teipio nad ydynt yn y copi wrth gefn. Agorwch hi fel storfa i’w darllen.</translation>
    </message>
    <message>
        <source>It is JSON with title, items and redactions; see docs/command-line.md.</source>
        <translation>JSON ydyw gyda title, items a redactions; gweler docs/command-line.md.</translation>
    </message>
    <message>
        <source>It is a close call with category {names}.</source>
        <translation>Mae’n agos at gategori {names}.</translation>
    </message>
    <message>
        <source>It is dated {day}, before the draft was sent.</source>
        <translation>Ei dyddiad yw {day}, cyn i’r drafft gael ei anfon.</translation>
    </message>
    <message>
        <source>It is kept as it is. Answer the question again, or update the program.</source>
        <translation>Cedwir ef fel y mae. Atebwch y cwestiwn eto, neu diweddarwch y rhaglen.</translation>
    </message>
    <message>
        <source>It is kept but counts for nothing.</source>
        <translation>Fe’i cedwir ond nid yw’n cyfrif am ddim.</translation>
    </message>
    <message>
        <source>It may be the draft as it was sent, or it was not saved after it was filled in. Ask the school to save it and send it again.</source>
        <translation>Gall mai’r drafft fel yr anfonwyd ef ydyw, neu na chadwyd ef ar ôl ei lenwi. Gofynnwch i’r ysgol ei gadw a’i anfon eto.</translation>
    </message>
    <message>
        <source>It may come with a colleague’s file. Import that first.</source>
        <translation>Gall ddod gyda ffeil cydweithiwr. Mewnforiwch honno’n gyntaf.</translation>
    </message>
    <message>
        <source>It may have been issued on another machine; its return has not been taken in.</source>
        <translation>Gall fod wedi’i gyhoeddi ar beiriant arall; ni dderbyniwyd ei ffurflen.</translation>
    </message>
    <message>
        <source>It may have been moved, or the stick taken out. Choose it again.</source>
        <translation>Efallai ei bod wedi’i symud, neu’r cof bach wedi’i dynnu allan. Dewiswch hi eto.</translation>
    </message>
    <message>
        <source>It must be {wanted}.</source>
        <translation>Rhaid iddo fod yn {wanted}.</translation>
    </message>
    <message>
        <source>It names nobody whom returns are to be sealed for.</source>
        <translation>Nid yw’n enwi neb y mae ffurflenni i’w selio ar eu cyfer.</translation>
    </message>
    <message>
        <source>It opens with the passphrase that the backup was made with.</source>
        <translation>Mae’n agor â’r cyfrinymadrodd y gwnaed y copi wrth gefn ag ef.</translation>
    </message>
    <message>
        <source>It refers to “{path}”, which is not in the form.</source>
        <translation>Mae’n cyfeirio at “{path}”, nad yw yn y ffurflen.</translation>
    </message>
    <message>
        <source>It says of itself that it was given out.</source>
        <translation>Mae’n dweud amdano’i hun iddo gael ei roi allan.</translation>
    </message>
    <message>
        <source>It says that it is of a visit known here, but no report with these bytes was given out, and it carries no data to compare.</source>
        <translation>Mae’n dweud ei fod am ymweliad sy’n hysbys yma, ond ni roddwyd allan adroddiad â’r beitiau hyn, ac nid yw’n cario data i’w gymharu.</translation>
    </message>
    <message>
        <source>It takes the schools with your authority’s code and every school that has an officer. Take schools of other authorities off the caseloads, or check the code in Settings. Nothing was written.</source>
        <translation>Mae’n cymryd yr ysgolion sydd â chod eich awdurdod a phob ysgol sydd â swyddog. Tynnwch ysgolion awdurdodau eraill oddi ar y llwythi, neu gwiriwch y cod yn Gosodiadau. Ni ysgrifennwyd dim.</translation>
    </message>
    <message>
        <source>It was not made final yet.</source>
        <translation>Nid yw wedi’i wneud yn derfynol eto.</translation>
    </message>
    <message>
        <source>It was probably not copied to its end. Copy it again from where it came from.</source>
        <translation>Mae’n debyg na chafodd ei chopïo i’w diwedd. Copïwch hi eto o’r lle y daeth.</translation>
    </message>
    <message>
        <source>It was sealed for {names}.</source>
        <translation>Fe’i seliwyd ar gyfer {names}.</translation>
    </message>
    <message>
        <source>Its data cannot be made into a report again.</source>
        <translation>Ni ellir gwneud adroddiad o’i ddata eto.</translation>
    </message>
    <message>
        <source>Its pages and its data are those of the report as issued.</source>
        <translation>Ei dudalennau a’i ddata yw rhai’r adroddiad fel y’i cyhoeddwyd.</translation>
    </message>
    <message>
        <source>Its passages are 1 to {count}.</source>
        <translation>Ei ddarnau yw 1 i {count}.</translation>
    </message>
    <message>
        <source>Its values from “{heading}” on were not taken.</source>
        <translation>Ni chymerwyd ei werthoedd o “{heading}” ymlaen.</translation>
    </message>
    <message>
        <source>Its versions are 1 to {count}.</source>
        <translation>Ei fersiynau yw 1 i {count}.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Ionawr</translation>
    </message>
    <message>
        <source>Judgements of risk</source>
        <translation>Barnau risg</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Gorffennaf</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Mehefin</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Cadwch un ohonynt.</translation>
    </message>
    <message>
        <source>Keep to at most {max_items}.</source>
        <translation>Cadwch at {max_items} ar y mwyaf.</translation>
    </message>
    <message>
        <source>Keep to what changed; the rest belongs in the note of the next visit.</source>
        <translation>Cadwch at yr hyn a newidiodd; mae’r gweddill yn perthyn i nodyn yr ymweliad nesaf.</translation>
    </message>
    <message>
        <source>Keys of a device revoked</source>
        <translation>Dirymwyd allweddi dyfais</translation>
    </message>
    <message>
        <source>Keys of this store recorded</source>
        <translation>Cofnodwyd allweddi’r storfa hon</translation>
    </message>
    <message>
        <source>Keys of {name} confirmed</source>
        <translation>Cadarnhawyd allweddi {name}</translation>
    </message>
    <message>
        <source>Last school day before half-term</source>
        <translation>Diwrnod ysgol olaf cyn hanner tymor</translation>
    </message>
    <message>
        <source>Last school day of the term; the return is due</source>
        <translation>Diwrnod ysgol olaf y tymor; mae’r ffurflen yn ddyledus</translation>
    </message>
    <message>
        <source>Leadership and governance</source>
        <translation>Arweinyddiaeth a llywodraethu</translation>
    </message>
    <message>
        <source>Leadership and management</source>
        <translation>Arweinyddiaeth a rheolaeth</translation>
    </message>
    <message>
        <source>Leave it out, or add a hidden field to the group “facts”.</source>
        <translation>Hepgorwch ef, neu ychwanegwch faes cudd i’r grŵp “facts”.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Hepgorwch ef.</translation>
    </message>
    <message>
        <source>Leave the password out of the address. It has a place of its own, where it is encrypted.</source>
        <translation>Peidiwch â rhoi’r cyfrinair yn y cyfeiriad. Mae ganddo ei le ei hun, lle caiff ei amgryptio.</translation>
    </message>
    <message>
        <source>Left of the name</source>
        <translation>I’r chwith o’r enw</translation>
    </message>
    <message>
        <source>Length of sentences recorded</source>
        <translation>Cofnodwyd hyd brawddegau</translation>
    </message>
    <message>
        <source>Let the criterion rest on a category whose criteria are all judged directly.</source>
        <translation>Gadewch i’r maen prawf orffwys ar gategori y bernir ei holl feini prawf yn uniongyrchol.</translation>
    </message>
    <message>
        <source>Liberation Sans, as wide as Arial</source>
        <translation>Liberation Sans, mor llydan ag Arial</translation>
    </message>
    <message>
        <source>Lines in this colour are faint: contrast {ratio} to 1.</source>
        <translation>Mae llinellau yn y lliw hwn yn wan: cyferbyniad {ratio} i 1.</translation>
    </message>
    <message>
        <source>List the choices on the choices sheet of the form.</source>
        <translation>Rhestrwch y dewisiadau ar daflen choices y ffurflen.</translation>
    </message>
    <message>
        <source>Lists and tables lie too deep inside each other.</source>
        <translation>Mae rhestrau a thablau’n gorwedd yn rhy ddwfn o fewn ei gilydd.</translation>
    </message>
    <message>
        <source>Lists to choose from</source>
        <translation>Rhestrau i ddewis ohonynt</translation>
    </message>
    <message>
        <source>Logo recorded</source>
        <translation>Cofnodwyd y logo</translation>
    </message>
    <message>
        <source>Logo removed</source>
        <translation>Tynnwyd y logo</translation>
    </message>
    <message>
        <source>Look at it once more and do it again.</source>
        <translation>Edrychwch arno unwaith eto a’i wneud eto.</translation>
    </message>
    <message>
        <source>Look at it, then issue the report.</source>
        <translation>Edrychwch arno, yna cyhoeddwch yr adroddiad.</translation>
    </message>
    <message>
        <source>Look at the list of conflicts again.</source>
        <translation>Edrychwch ar y rhestr o wrthdrawiadau eto.</translation>
    </message>
    <message>
        <source>Look at the school’s name and address, and correct them by hand.</source>
        <translation>Edrychwch ar enw a chyfeiriad yr ysgol, a’u cywiro â llaw.</translation>
    </message>
    <message>
        <source>Look it up in the published report.</source>
        <translation>Chwiliwch amdano yn yr adroddiad a gyhoeddwyd.</translation>
    </message>
    <message>
        <source>Look school {urn} up in the register.</source>
        <translation>Chwiliwch am ysgol {urn} yn y gofrestr.</translation>
    </message>
    <message>
        <source>Look the link up in the register if it concerns your schools.</source>
        <translation>Chwiliwch am y cysylltiad yn y gofrestr os yw’n ymwneud â’ch ysgolion chi.</translation>
    </message>
    <message>
        <source>Look there and at the line above for a missing quotation mark, equals sign or bracket, a field written twice, or curly quotation marks around a value.</source>
        <translation>Edrychwch yno ac ar y llinell uwchben am ddyfynod, hafalnod neu fraced coll, maes a ysgrifennwyd ddwywaith, neu ddyfynodau cyrliog o amgylch gwerth.</translation>
    </message>
    <message>
        <source>Look this school up in the register and add by hand what is missing.</source>
        <translation>Chwiliwch am yr ysgol hon yn y gofrestr ac ychwanegwch â llaw yr hyn sydd ar goll.</translation>
    </message>
    <message>
        <source>Look this school up in the register.</source>
        <translation>Chwiliwch am yr ysgol hon yn y gofrestr.</translation>
    </message>
    <message>
        <source>Made again from {names}</source>
        <translation>Gwnaed eto o {names}</translation>
    </message>
    <message>
        <source>Made final</source>
        <translation>Gwnaed yn derfynol</translation>
    </message>
    <message>
        <source>Make another backup, and delete this one.</source>
        <translation>Gwnewch gopi wrth gefn arall, a dilëwch hwn.</translation>
    </message>
    <message>
        <source>Make another return; it carries the next number.</source>
        <translation>Gwnewch ffurflen arall; mae’n cario’r rhif nesaf.</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another.</source>
        <translation>Gwnewch y ffolder yn gyntaf, neu dewiswch un arall.</translation>
    </message>
    <message>
        <source>Make the note final first.</source>
        <translation>Gwnewch y nodyn yn derfynol yn gyntaf.</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Mawrth</translation>
    </message>
    <message>
        <source>Mark what makes the school vulnerable, or choose category {vulnerable_form_of}.</source>
        <translation>Marciwch beth sy’n gwneud yr ysgol yn fregus, neu dewiswch gategori {vulnerable_form_of}.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Meeting on {day}</source>
        <translation>Cyfarfod ar {day}</translation>
    </message>
    <message>
        <source>Meetings of the board</source>
        <translation>Cyfarfodydd y bwrdd</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Wedi’i fodloni</translation>
    </message>
    <message>
        <source>More than one space stands here.</source>
        <translation>Mae mwy nag un bwlch yma.</translation>
    </message>
    <message>
        <source>Move it to a folder of your own, or ask for the right to write there.</source>
        <translation>Symudwch hi i ffolder eich hun, neu gofynnwch am yr hawl i ysgrifennu yno.</translation>
    </message>
    <message>
        <source>Movement of the category</source>
        <translation>Symudiad y categori</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Name a category that stands earlier in the file and is not such a form itself.</source>
        <translation>Enwch gategori sy’n dod yn gynharach yn y ffeil ac nad yw’n ffurf o’r fath ei hun.</translation>
    </message>
    <message>
        <source>Name another category, or leave the threshold out.</source>
        <translation>Enwch gategori arall, neu hepgorwch y trothwy.</translation>
    </message>
    <message>
        <source>Name each column once.</source>
        <translation>Enwch bob colofn unwaith.</translation>
    </message>
    <message>
        <source>Name it as the list of what is due for review does.</source>
        <translation>Enwch ef fel y mae’r rhestr o’r hyn sydd i’w adolygu yn ei wneud.</translation>
    </message>
    <message>
        <source>Name of the category</source>
        <translation>Enw’r categori</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>Enw’r ysgol</translation>
    </message>
    <message>
        <source>Name of {name} recorded</source>
        <translation>Cofnodwyd enw {name}</translation>
    </message>
    <message>
        <source>Name one of {kinds} and 1 to 100 years.</source>
        <translation>Enwch un o {kinds} ac 1 i 100 mlynedd.</translation>
    </message>
    <message>
        <source>Name one or more folders made by export-open, or returns.</source>
        <translation>Enwch un ffolder neu fwy a wnaed gan export-open, neu ffurflenni.</translation>
    </message>
    <message>
        <source>Name the id of a [[scales]] entry.</source>
        <translation>Enwch id cofnod [[scales]].</translation>
    </message>
    <message>
        <source>Name the id of a category that is not a temporarily vulnerable form.</source>
        <translation>Enwch id categori nad yw’n ffurf fregus dros dro.</translation>
    </message>
    <message>
        <source>Name the id of an aspect, or add the aspect.</source>
        <translation>Enwch id agwedd, neu ychwanegwch yr agwedd.</translation>
    </message>
    <message>
        <source>Names like it are {near}.</source>
        <translation>Enwau tebyg iddo yw {near}.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Angen sylw</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Newydd</translation>
    </message>
    <message>
        <source>New Year’s Day</source>
        <translation>Dydd Calan</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Camau nesaf</translation>
    </message>
    <message>
        <source>Next visit agreed</source>
        <translation>Cytunwyd ar yr ymweliad nesaf</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>No category answered so far is mostly met, and too little is answered about {categories}.</source>
        <translation>Nid oes categori a atebwyd hyd yn hyn wedi’i fodloni gan mwyaf, ac atebwyd rhy ychydig am {categories}.</translation>
    </message>
    <message>
        <source>No category can be suggested, because a threshold stands against each of them.</source>
        <translation>Ni ellir awgrymu categori, oherwydd mae trothwy yn erbyn pob un ohonynt.</translation>
    </message>
    <message>
        <source>No category has been chosen.</source>
        <translation>Ni ddewiswyd categori.</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Dim newid</translation>
    </message>
    <message>
        <source>No criterion belongs to the aspect “{aspect_id}”.</source>
        <translation>Nid oes maen prawf yn perthyn i’r agwedd “{aspect_id}”.</translation>
    </message>
    <message>
        <source>No criterion describes category “{category_id}”.</source>
        <translation>Nid oes maen prawf yn disgrifio categori “{category_id}”.</translation>
    </message>
    <message>
        <source>No document has words of the name “{unknown}”.</source>
        <translation>Nid oes gan unrhyw ddogfen eiriau o’r enw “{unknown}”.</translation>
    </message>
    <message>
        <source>No draft of this visit was sent for a check of factual accuracy.</source>
        <translation>Ni anfonwyd drafft o’r ymweliad hwn i wirio ei gywirdeb ffeithiol.</translation>
    </message>
    <message>
        <source>No keys of this colleague are known, so the handover cannot be sealed for them.</source>
        <translation>Nid yw allweddi’r cydweithiwr hwn yn hysbys, felly ni ellir selio’r trosglwyddiad ar ei gyfer.</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Heb ei angen mwyach</translation>
    </message>
    <message>
        <source>No longer vulnerable</source>
        <translation>Ddim yn fregus mwyach</translation>
    </message>
    <message>
        <source>No officer of that id is known here.</source>
        <translation>Nid oes swyddog â’r id hwnnw’n hysbys yma.</translation>
    </message>
    <message>
        <source>No officer’s keys are known, so there is nobody to seal the file for.</source>
        <translation>Nid yw allweddi unrhyw swyddog yn hysbys, felly nid oes neb i selio’r ffeil ar ei gyfer.</translation>
    </message>
    <message>
        <source>No published file can give the state of this day: it is still to come.</source>
        <translation>Ni all ffeil gyhoeddedig roi cyflwr y diwrnod hwn: nid yw wedi dod eto.</translation>
    </message>
    <message>
        <source>No published file can give the state of this day: it is too long ago.</source>
        <translation>Ni all ffeil gyhoeddedig roi cyflwr y diwrnod hwn: mae’n rhy bell yn ôl.</translation>
    </message>
    <message>
        <source>No published school file is so large.</source>
        <translation>Nid oes ffeil ysgolion gyhoeddedig mor fawr.</translation>
    </message>
    <message>
        <source>No record was named.</source>
        <translation>Ni enwyd cofnod.</translation>
    </message>
    <message>
        <source>No single answer, changed by itself, would move this, but another sixth-form category would: {others}.</source>
        <translation>Ni fyddai un ateb, o’i newid ar ei ben ei hun, yn symud hyn, ond byddai categori chweched dosbarth arall: {others}.</translation>
    </message>
    <message>
        <source>No single answer, changed by itself, would move this.</source>
        <translation>Ni fyddai un ateb, o’i newid ar ei ben ei hun, yn symud hyn.</translation>
    </message>
    <message>
        <source>No such passage.</source>
        <translation>Nid oes darn o’r fath.</translation>
    </message>
    <message>
        <source>No visit this term.</source>
        <translation>Dim ymweliad y tymor hwn.</translation>
    </message>
    <message>
        <source>Nobody answers their own comment.</source>
        <translation>Nid oes neb yn ateb ei sylw ei hun.</translation>
    </message>
    <message>
        <source>Nobody here has compared the words of this file’s sender yet.</source>
        <translation>Nid oes neb yma wedi cymharu geiriau anfonwr y ffeil hon eto.</translation>
    </message>
    <message>
        <source>Nobody is known for whom this file could be sealed.</source>
        <translation>Nid oes neb hysbys y gellid selio’r ffeil hon ar ei gyfer.</translation>
    </message>
    <message>
        <source>Nobody is named who could open this file.</source>
        <translation>Nid enwir neb a allai agor y ffeil hon.</translation>
    </message>
    <message>
        <source>Nobody reads their own report.</source>
        <translation>Nid oes neb yn darllen ei adroddiad ei hun.</translation>
    </message>
    <message>
        <source>Not categorised</source>
        <translation>Heb ei chategoreiddio</translation>
    </message>
    <message>
        <source>Not categorised this term</source>
        <translation>Heb ei chategoreiddio y tymor hwn</translation>
    </message>
    <message>
        <source>Not categorised this term.</source>
        <translation>Heb ei chategoreiddio y tymor hwn.</translation>
    </message>
    <message>
        <source>Not effective</source>
        <translation>Ddim yn effeithiol</translation>
    </message>
    <message>
        <source>Not enough is known to suggest a category: 1 of the {asked} criteria that apply is answered.</source>
        <translation>Nid oes digon yn hysbys i awgrymu categori: atebwyd 1 o’r {asked} maen prawf perthnasol.</translation>
    </message>
    <message>
        <source>Not enough is known to suggest a category: {known} of the {asked} criteria that apply are answered.</source>
        <translation>Nid oes digon yn hysbys i awgrymu categori: atebwyd {known} o’r {asked} maen prawf perthnasol.</translation>
    </message>
    <message>
        <source>Not looked at this time</source>
        <translation>Ni edrychwyd arno y tro hwn</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Heb ei fodloni</translation>
    </message>
    <message>
        <source>Not present</source>
        <translation>Ddim yn bresennol</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Heb ei ddechrau</translation>
    </message>
    <message>
        <source>Note of visit to {name} edited</source>
        <translation>Golygwyd nodyn yr ymweliad â {name}</translation>
    </message>
    <message>
        <source>Notes and reports of visits</source>
        <translation>Nodiadau ac adroddiadau ymweliadau</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Dim byd</translation>
    </message>
    <message>
        <source>Nothing can be added to or changed at this visit.</source>
        <translation>Ni ellir ychwanegu dim at yr ymweliad hwn na newid dim ynddo.</translation>
    </message>
    <message>
        <source>Nothing can be read in this store any more.</source>
        <translation>Ni ellir darllen dim yn y storfa hon mwyach.</translation>
    </message>
    <message>
        <source>Nothing has changed since this visit was made final.</source>
        <translation>Nid oes dim wedi newid ers gwneud yr ymweliad hwn yn derfynol.</translation>
    </message>
    <message>
        <source>Nothing is filled in in this file.</source>
        <translation>Nid oes dim wedi’i lenwi yn y ffeil hon.</translation>
    </message>
    <message>
        <source>Nothing is to be done: the reply is in the record.</source>
        <translation>Nid oes dim i’w wneud: mae’r ymateb yn y cofnod.</translation>
    </message>
    <message>
        <source>Nothing was changed. Copy the file to your own folder and open it there.</source>
        <translation>Ni newidiwyd dim. Copïwch y ffeil i’ch ffolder eich hun a’i hagor yno.</translation>
    </message>
    <message>
        <source>Nothing was chosen for the pack.</source>
        <translation>Ni ddewiswyd dim ar gyfer y pecyn.</translation>
    </message>
    <message>
        <source>Nothing was decided yet on categories of {term}.</source>
        <translation>Ni phenderfynwyd dim eto ar gategorïau {term}.</translation>
    </message>
    <message>
        <source>Nothing was left to undo</source>
        <translation>Nid oedd dim ar ôl i’w ddad-wneud</translation>
    </message>
    <message>
        <source>Nothing was named to look for.</source>
        <translation>Ni enwyd dim i chwilio amdano.</translation>
    </message>
    <message>
        <source>Nothing was named to make a store from.</source>
        <translation>Ni enwyd dim i wneud storfa ohono.</translation>
    </message>
    <message>
        <source>Nothing was said of one passage.</source>
        <translation>Ni ddywedwyd dim am un darn.</translation>
    </message>
    <message>
        <source>Nothing was said of {silent} passages.</source>
        <translation>Ni ddywedwyd dim am {silent} darn.</translation>
    </message>
    <message>
        <source>Nothing was taken from it. Ask its sender for a fresh copy.</source>
        <translation>Ni chymerwyd dim ohoni. Gofynnwch i’w hanfonwr am gopi newydd.</translation>
    </message>
    <message>
        <source>Nothing was taken from it. Ask the sender to make the file again and send it again.</source>
        <translation>Ni chymerwyd dim ohoni. Gofynnwch i’r anfonwr wneud y ffeil eto a’i hanfon eto.</translation>
    </message>
    <message>
        <source>Nothing was taken in. Ask its sender for a fresh copy.</source>
        <translation>Ni dderbyniwyd dim. Gofynnwch i’w hanfonwr am gopi newydd.</translation>
    </message>
    <message>
        <source>Nothing was taken in. Use the file as it was exported, or another copy of it.</source>
        <translation>Ni dderbyniwyd dim. Defnyddiwch y ffeil fel yr allforiwyd hi, neu gopi arall ohoni.</translation>
    </message>
    <message>
        <source>Nothing was written, and your records are as they were. Tell the support desk.</source>
        <translation>Ni ysgrifennwyd dim, ac mae eich cofnodion fel yr oeddent. Dywedwch wrth y ddesg gymorth.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Tachwedd</translation>
    </message>
    <message>
        <source>Now vulnerable</source>
        <translation>Bellach yn fregus</translation>
    </message>
    <message>
        <source>Number the categories from 1, the one that needs least support.</source>
        <translation>Rhifwch y categorïau o 1, yr un sydd angen y cymorth lleiaf.</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Hydref</translation>
    </message>
    <message>
        <source>Of its own criteria, {fit}, a fit of {percent} per cent.</source>
        <translation>O’i feini prawf ei hun, {fit}, ffit o {percent} y cant.</translation>
    </message>
    <message>
        <source>Of the {count} criteria of category {category} answered so far, {met} and {partly} partly met.</source>
        <translation>O’r {count} maen prawf yng nghategori {category} a atebwyd hyd yn hyn, {met} a {partly} wedi’u bodloni’n rhannol.</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Officers: {count}</source>
        <translation>Swyddogion: {count}</translation>
    </message>
    <message>
        <source>Officer’s role</source>
        <translation>Rôl y swyddog</translation>
    </message>
    <message>
        <source>Ofsted’s list of every school’s latest inspection</source>
        <translation>Rhestr Ofsted o arolygiad diweddaraf pob ysgol</translation>
    </message>
    <message>
        <source>Ofsted’s list of the inspections in a period</source>
        <translation>Rhestr Ofsted o’r arolygiadau mewn cyfnod</translation>
    </message>
    <message>
        <source>On the side of {side}, the fit is: {shown}.</source>
        <translation>Ar ochr {side}, y ffit yw: {shown}.</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>Un ateb</translation>
    </message>
    <message>
        <source>One criterion marked as mattering most counts {times}.</source>
        <translation>Mae un maen prawf a farciwyd fel y pwysicaf yn cyfrif {times}.</translation>
    </message>
    <message>
        <source>One criterion that applies is not answered.</source>
        <translation>Mae un maen prawf perthnasol heb ei ateb.</translation>
    </message>
    <message>
        <source>One pupil or teacher may be recognised here.</source>
        <translation>Gellid adnabod un disgybl neu athro yma.</translation>
    </message>
    <message>
        <source>Only a note that is final can be read.</source>
        <translation>Dim ond nodyn terfynol y gellir ei ddarllen.</translation>
    </message>
    <message>
        <source>Only a visit that was never made final can be put onto another day.</source>
        <translation>Dim ond ymweliad na wnaed erioed yn derfynol y gellir ei symud i ddiwrnod arall.</translation>
    </message>
    <message>
        <source>Only reports of visits that were issued are kept with their digest.</source>
        <translation>Dim ond adroddiadau ymweliadau a gyhoeddwyd a gedwir gyda’u crynhoad.</translation>
    </message>
    <message>
        <source>Only what is not issued yet can be read.</source>
        <translation>Dim ond yr hyn nad yw wedi’i gyhoeddi eto y gellir ei ddarllen.</translation>
    </message>
    <message>
        <source>Only who made a comment can take it back.</source>
        <translation>Dim ond pwy wnaeth sylw all ei dynnu’n ôl.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Open a store first.</source>
        <translation>Agorwch storfa yn gyntaf.</translation>
    </message>
    <message>
        <source>Open it and change its date there: that is an amendment, with a reason.</source>
        <translation>Agorwch ef a newidiwch ei ddyddiad yno: diwygiad yw hynny, gyda rheswm.</translation>
    </message>
    <message>
        <source>Open it in a picture program, save it as a JPEG, and add that.</source>
        <translation>Agorwch ef mewn rhaglen luniau, cadwch ef fel JPEG, ac ychwanegwch hwnnw.</translation>
    </message>
    <message>
        <source>Open it on the page where such files are made.</source>
        <translation>Agorwch hi ar y dudalen lle gwneir ffeiliau o’r fath.</translation>
    </message>
    <message>
        <source>Open it where it was meant for, or ask for a file of your own.</source>
        <translation>Agorwch hi lle y’i bwriadwyd, neu gofynnwch am ffeil i chi’ch hun.</translation>
    </message>
    <message>
        <source>Open it with the framework it was made under.</source>
        <translation>Agorwch ef gyda’r fframwaith y’i gwnaed oddi tano.</translation>
    </message>
    <message>
        <source>Open it with the key of the person it was sealed for.</source>
        <translation>Agorwch hi ag allwedd y person y seliwyd hi ar ei gyfer.</translation>
    </message>
    <message>
        <source>Open it, remove the unreadable character, and make the return again.</source>
        <translation>Agorwch ef, tynnwch y nod annarllenadwy, a gwnewch y ffurflen eto.</translation>
    </message>
    <message>
        <source>Open that visit and take it in there. Nothing was taken in.</source>
        <translation>Agorwch yr ymweliad hwnnw a’i dderbyn yno. Ni dderbyniwyd dim.</translation>
    </message>
    <message>
        <source>Open the backup {name}, in the folder beside it: it was read through just now and is whole.</source>
        <translation>Agorwch y copi wrth gefn {name}, yn y ffolder wrth ei ymyl: fe’i darllenwyd drwyddo nawr ac mae’n gyfan.</translation>
    </message>
    <message>
        <source>Open the folder and choose the CSV file in it.</source>
        <translation>Agorwch y ffolder a dewiswch y ffeil CSV ynddo.</translation>
    </message>
    <message>
        <source>Open the latest backup, which lies in the folder beside it.</source>
        <translation>Agorwch y copi wrth gefn diweddaraf, sydd yn y ffolder wrth ei ymyl.</translation>
    </message>
    <message>
        <source>Open the visit and write the date where it fits.</source>
        <translation>Agorwch yr ymweliad ac ysgrifennwch y dyddiad lle mae’n ffitio.</translation>
    </message>
    <message>
        <source>Other framework</source>
        <translation>Fframwaith arall</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>Rhagorol</translation>
    </message>
    <message>
        <source>Overall effectiveness</source>
        <translation>Effeithiolrwydd cyffredinol</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>Package of {name} recorded</source>
        <translation>Cofnodwyd pecyn {name}</translation>
    </message>
    <message>
        <source>Partnership board planned</source>
        <translation>Bwrdd partneriaeth wedi’i gynllunio</translation>
    </message>
    <message>
        <source>Personal development</source>
        <translation>Datblygiad personol</translation>
    </message>
    <message>
        <source>Personal development and wellbeing</source>
        <translation>Datblygiad personol a lles</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Pictures (JPEG, PNG, GIF, WebP), PDF, Word, Excel, PowerPoint and OpenDocument files without macros and plain text can. Save it as one of these.</source>
        <translation>Gellir ychwanegu lluniau (JPEG, PNG, GIF, WebP), ffeiliau PDF, Word, Excel, PowerPoint ac OpenDocument heb facros a thestun plaen. Cadwch hi fel un o’r rhain.</translation>
    </message>
    <message>
        <source>Point on passage {number} answered</source>
        <translation>Atebwyd pwynt ar ddarn {number}</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Yn bresennol</translation>
    </message>
    <message>
        <source>Progress of an action of {school} recorded</source>
        <translation>Cofnodwyd cynnydd cam gweithredu gan {school}</translation>
    </message>
    <message>
        <source>Progress on {day} {day2:%B %Y} cannot be meant.</source>
        <translation>Ni all mai cynnydd ar {day} {day2:%B %Y} a olygir.</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Disgyblion</translation>
    </message>
    <message>
        <source>Put a file named {sheet}.csv into the folder “{name}”.</source>
        <translation>Rhowch ffeil o’r enw {sheet}.csv yn y ffolder “{name}”.</translation>
    </message>
    <message>
        <source>Put a row with “end_{what}” where it ends.</source>
        <translation>Rhowch res gydag “end_{what}” lle mae’n gorffen.</translation>
    </message>
    <message>
        <source>Put back the copy that lies with your latest backup and try again.</source>
        <translation>Rhowch yn ôl y copi sydd gyda’ch copi wrth gefn diweddaraf a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Put every category that describes strengths before those that describe concerns.</source>
        <translation>Rhowch bob categori sy’n disgrifio cryfderau cyn y rhai sy’n disgrifio pryderon.</translation>
    </message>
    <message>
        <source>Put its answers between { and }.</source>
        <translation>Rhowch ei atebion rhwng { a }.</translation>
    </message>
    <message>
        <source>Put text that contains a comma into double quotation marks.</source>
        <translation>Rhowch destun sy’n cynnwys coma mewn dyfynodau dwbl.</translation>
    </message>
    <message>
        <source>Put the key file of the store, or of a backup of it, beside it.</source>
        <translation>Rhowch ffeil allwedd y storfa, neu gopi wrth gefn ohoni, wrth ei hymyl.</translation>
    </message>
    <message>
        <source>Put the objects between [ and ].</source>
        <translation>Rhowch y gwrthrychau rhwng [ a ].</translation>
    </message>
    <message>
        <source>Put the pattern between quotation marks.</source>
        <translation>Rhowch y patrwm rhwng dyfynodau.</translation>
    </message>
    <message>
        <source>Quality of education</source>
        <translation>Ansawdd yr addysg</translation>
    </message>
    <message>
        <source>Quote the words as they stand in the version that is being read.</source>
        <translation>Dyfynnwch y geiriau fel y maent yn y fersiwn sy’n cael ei darllen.</translation>
    </message>
    <message>
        <source>Raise its version, so that judgements already made keep theirs.</source>
        <translation>Codwch ei fersiwn, fel bod barnau a wnaed eisoes yn cadw eu fersiwn hwy.</translation>
    </message>
    <message>
        <source>Raise the version in its settings; visits already made keep theirs.</source>
        <translation>Codwch y fersiwn yn ei gosodiadau; mae ymweliadau a wnaed eisoes yn cadw eu fersiwn hwy.</translation>
    </message>
    <message>
        <source>Raise the version in the settings sheet; visits already made keep theirs.</source>
        <translation>Codwch y fersiwn yn y daflen settings; mae ymweliadau a wnaed eisoes yn cadw eu fersiwn hwy.</translation>
    </message>
    <message>
        <source>Reason for the amendment</source>
        <translation>Rheswm dros y diwygiad</translation>
    </message>
    <message>
        <source>Reason for the category</source>
        <translation>Rheswm dros y categori</translation>
    </message>
    <message>
        <source>Reason: {withdrawn}</source>
        <translation>Rheswm: {withdrawn}</translation>
    </message>
    <message>
        <source>Reasons for the category</source>
        <translation>Rhesymau dros y categori</translation>
    </message>
    <message>
        <source>Receipts for {count} returns made</source>
        <translation>Gwnaed derbynebau ar gyfer {count} ffurflen</translation>
    </message>
    <message>
        <source>Record it, so that the thresholds can be read.</source>
        <translation>Cofnodwch ef, fel y gellir darllen y trothwyon.</translation>
    </message>
    <message>
        <source>Record the decisions on the Board page first.</source>
        <translation>Cofnodwch y penderfyniadau ar dudalen y Bwrdd yn gyntaf.</translation>
    </message>
    <message>
        <source>Recording a place or a sound by itself is not possible here.</source>
        <translation>Nid yw cofnodi lle neu sain ar ei ben ei hun yn bosibl yma.</translation>
    </message>
    <message>
        <source>Records disposed of: {count}</source>
        <translation>Cofnodion a waredwyd: {count}</translation>
    </message>
    <message>
        <source>Remove some that are not needed, or add a smaller copy.</source>
        <translation>Tynnwch rai nad oes eu hangen, neu ychwanegwch gopi llai.</translation>
    </message>
    <message>
        <source>Reply of {school} recorded, {counted} to answer</source>
        <translation>Cofnodwyd ymateb {school}, {counted} i’w hateb</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Adroddiad</translation>
    </message>
    <message>
        <source>Report as issued</source>
        <translation>Adroddiad fel y’i cyhoeddwyd</translation>
    </message>
    <message>
        <source>Report card</source>
        <translation>Cerdyn adroddiad</translation>
    </message>
    <message>
        <source>Report of the visit to {text_of} issued</source>
        <translation>Cyhoeddwyd adroddiad yr ymweliad â {text_of}</translation>
    </message>
    <message>
        <source>Report on {school_name} approved</source>
        <translation>Cymeradwywyd yr adroddiad ar {school_name}</translation>
    </message>
    <message>
        <source>Report on {school_name} returned to its officer</source>
        <translation>Dychwelwyd yr adroddiad ar {school_name} i’w swyddog</translation>
    </message>
    <message>
        <source>Report to read</source>
        <translation>Adroddiad i’w ddarllen</translation>
    </message>
    <message>
        <source>Reports of a term</source>
        <translation>Adroddiadau tymor</translation>
    </message>
    <message>
        <source>Requires improvement</source>
        <translation>Angen gwella</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>Return due</source>
        <translation>Ffurflen yn ddyledus</translation>
    </message>
    <message>
        <source>Return {number} for {title} made</source>
        <translation>Gwnaed ffurflen {number} ar gyfer {title}</translation>
    </message>
    <message>
        <source>Return {number} of {officer_name} for {title} taken in</source>
        <translation>Derbyniwyd ffurflen {number} gan {officer_name} ar gyfer {title}</translation>
    </message>
    <message>
        <source>Returning a report needs a reason or a comment.</source>
        <translation>Mae angen rheswm neu sylw i ddychwelyd adroddiad.</translation>
    </message>
    <message>
        <source>Returns are no longer sealed for a reader</source>
        <translation>Nid yw ffurflenni’n cael eu selio ar gyfer darllenydd mwyach</translation>
    </message>
    <message>
        <source>Returns are sealed for {name}</source>
        <translation>Selir ffurflenni ar gyfer {name}</translation>
    </message>
    <message>
        <source>Returns are taken in on the board’s page.</source>
        <translation>Derbynnir ffurflenni ar dudalen y bwrdd.</translation>
    </message>
    <message>
        <source>Returns are to be sealed for {names}.</source>
        <translation>Mae ffurflenni i’w selio ar gyfer {names}.</translation>
    </message>
    <message>
        <source>Revoking keys needs a reason.</source>
        <translation>Mae angen rheswm i ddirymu allweddi.</translation>
    </message>
    <message>
        <source>Right of the name</source>
        <translation>I’r dde o’r enw</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôl</translation>
    </message>
    <message>
        <source>Rule for keeping records recorded</source>
        <translation>Cofnodwyd rheol ar gyfer cadw cofnodion</translation>
    </message>
    <message>
        <source>Rules for checks of factual accuracy recorded</source>
        <translation>Cofnodwyd rheolau gwiriadau cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>Safeguarding</source>
        <translation>Diogelu</translation>
    </message>
    <message>
        <source>Safeguarding is effective</source>
        <translation>Mae diogelu’n effeithiol</translation>
    </message>
    <message>
        <source>Safeguarding standards</source>
        <translation>Safonau diogelu</translation>
    </message>
    <message>
        <source>Salvaged from {name}</source>
        <translation>Achubwyd o {name}</translation>
    </message>
    <message>
        <source>Satisfactory</source>
        <translation>Boddhaol</translation>
    </message>
    <message>
        <source>Save a smaller copy of it and add that.</source>
        <translation>Cadwch gopi llai ohono ac ychwanegwch hwnnw.</translation>
    </message>
    <message>
        <source>Save it again as “CSV UTF-8”.</source>
        <translation>Cadwch hi eto fel “CSV UTF-8”.</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8) and choose that file.</source>
        <translation>Cadwch hi fel CSV (UTF-8) a dewiswch y ffeil honno.</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8).</source>
        <translation>Cadwch hi fel CSV (UTF-8).</translation>
    </message>
    <message>
        <source>Save it in Excel as CSV UTF-8 and choose that file.</source>
        <translation>Cadwch hi yn Excel fel CSV UTF-8 a dewiswch y ffeil honno.</translation>
    </message>
    <message>
        <source>Say in a sentence what the picture shows, then choose to print it.</source>
        <translation>Dywedwch mewn brawddeg beth mae’r llun yn ei ddangos, yna dewiswch ei argraffu.</translation>
    </message>
    <message>
        <source>Say in a sentence what was changed and why.</source>
        <translation>Dywedwch mewn brawddeg beth a newidiwyd a pham.</translation>
    </message>
    <message>
        <source>Say in a sentence why it is yours now.</source>
        <translation>Dywedwch mewn brawddeg pam mai chi sydd biau ef nawr.</translation>
    </message>
    <message>
        <source>Say in a sentence why the passage stays as it is.</source>
        <translation>Dywedwch mewn brawddeg pam mae’r darn yn aros fel y mae.</translation>
    </message>
    <message>
        <source>Say in a sentence why, such as the rule that it follows.</source>
        <translation>Dywedwch pam mewn brawddeg, megis y rheol y mae’n ei dilyn.</translation>
    </message>
    <message>
        <source>Say in a sentence why. It is kept in the record and can be told to the school.</source>
        <translation>Dywedwch mewn brawddeg pam. Fe’i cedwir yn y cofnod a gellir ei ddweud wrth yr ysgol.</translation>
    </message>
    <message>
        <source>Say it in words.</source>
        <translation>Dywedwch ef mewn geiriau.</translation>
    </message>
    <message>
        <source>Say of at least one passage, or of the whole report, whether it is accurate.</source>
        <translation>Dywedwch am o leiaf un darn, neu am yr adroddiad cyfan, a yw’n gywir.</translation>
    </message>
    <message>
        <source>Say of each whether you changed the passage, or why not.</source>
        <translation>Dywedwch am bob un a newidioch y darn, neu pam lai.</translation>
    </message>
    <message>
        <source>Say what is to be changed.</source>
        <translation>Dywedwch beth sydd i’w newid.</translation>
    </message>
    <message>
        <source>Say what was changed.</source>
        <translation>Dywedwch beth a newidiwyd.</translation>
    </message>
    <message>
        <source>Say where the store is to be put.</source>
        <translation>Dywedwch ble i roi’r storfa.</translation>
    </message>
    <message>
        <source>Say why your judgement differs; the review board will read it.</source>
        <translation>Dywedwch pam mae eich barn yn wahanol; bydd y bwrdd adolygu yn ei ddarllen.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>School {urn} has no name.</source>
        <translation>Nid oes enw gan ysgol {urn}.</translation>
    </message>
    <message>
        <source>School {urn} is not in this store.</source>
        <translation>Nid yw ysgol {urn} yn y storfa hon.</translation>
    </message>
    <message>
        <source>School {urn} stands in row {row} already, with other values of {fields}. The first row was kept.</source>
        <translation>Mae ysgol {urn} yn rhes {row} eisoes, gyda gwerthoedd eraill ar gyfer {fields}. Cadwyd y rhes gyntaf.</translation>
    </message>
    <message>
        <source>School {urn} stands in row {row} already, with the same values.</source>
        <translation>Mae ysgol {urn} yn rhes {row} eisoes, gyda’r un gwerthoedd.</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Ysgolion</translation>
    </message>
    <message>
        <source>Schools: {count}</source>
        <translation>Ysgolion: {count}</translation>
    </message>
    <message>
        <source>School’s reply due</source>
        <translation>Ateb yr ysgol yn ddyledus</translation>
    </message>
    <message>
        <source>Seal it with a passphrase, or make it without a seal.</source>
        <translation>Seliwch hi â chyfrinymadrodd, neu gwnewch hi heb sêl.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Send the draft first.</source>
        <translation>Anfonwch y drafft yn gyntaf.</translation>
    </message>
    <message>
        <source>Send the draft, if the school is to see it before it is issued.</source>
        <translation>Anfonwch y drafft, os yw’r ysgol i’w weld cyn ei gyhoeddi.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>Set good_or_better for the categories before it too, or take it out.</source>
        <translation>Gosodwch good_or_better ar gyfer y categorïau o’i flaen hefyd, neu ei dynnu allan.</translation>
    </message>
    <message>
        <source>Set-up file written: {name}</source>
        <translation>Ysgrifennwyd y ffeil sefydlu: {name}</translation>
    </message>
    <message>
        <source>Set-up of {name} taken in</source>
        <translation>Derbyniwyd sefydliad {name}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Shorten it to {max_text} characters.</source>
        <translation>Byrhewch ef i {max_text} nod.</translation>
    </message>
    <message>
        <source>Shorten it to {max_text}.</source>
        <translation>Byrhewch ef i {max_text}.</translation>
    </message>
    <message>
        <source>Sixth-form provision</source>
        <translation>Darpariaeth chweched dosbarth</translation>
    </message>
    <message>
        <source>So would another sixth-form category: {others}.</source>
        <translation>Felly hefyd categori chweched dosbarth arall: {others}.</translation>
    </message>
    <message>
        <source>Some characters could not be read. Compare with the file as it is shown.</source>
        <translation>Ni ellid darllen rhai nodau. Cymharwch â’r ffeil fel y’i dangosir.</translation>
    </message>
    <message>
        <source>Something other than this program changed the store. Compare it with a backup, and keep both.</source>
        <translation>Newidiodd rhywbeth heblaw’r rhaglen hon y storfa. Cymharwch hi â chopi wrth gefn, a chadwch y ddau.</translation>
    </message>
    <message>
        <source>Something stands behind the end of the file.</source>
        <translation>Mae rhywbeth y tu ôl i ddiwedd y ffeil.</translation>
    </message>
    <message>
        <source>Spring bank holiday</source>
        <translation>Gŵyl banc y gwanwyn</translation>
    </message>
    <message>
        <source>Spring half-term</source>
        <translation>Hanner tymor y gwanwyn</translation>
    </message>
    <message>
        <source>Spring term {year}</source>
        <translation>Tymor y gwanwyn {year}</translation>
    </message>
    <message>
        <source>Store made</source>
        <translation>Gwnaed y storfa</translation>
    </message>
    <message>
        <source>Strong standard</source>
        <translation>Safon gref</translation>
    </message>
    <message>
        <source>Summer bank holiday</source>
        <translation>Gŵyl banc yr haf</translation>
    </message>
    <message>
        <source>Summer half-term</source>
        <translation>Hanner tymor yr haf</translation>
    </message>
    <message>
        <source>Summer holiday</source>
        <translation>Gwyliau’r haf</translation>
    </message>
    <message>
        <source>Summer term {year}</source>
        <translation>Tymor yr haf {year}</translation>
    </message>
    <message>
        <source>Take in a file of theirs first, or seal it with a passphrase.</source>
        <translation>Derbyniwch ffeil ganddynt yn gyntaf, neu seliwch hi â chyfrinymadrodd.</translation>
    </message>
    <message>
        <source>Take in a return or an export of whoever added it.</source>
        <translation>Derbyniwch ffurflen neu allforiad gan bwy bynnag a’i hychwanegodd.</translation>
    </message>
    <message>
        <source>Take in a set-up file that has their keys, or seal it with a passphrase.</source>
        <translation>Derbyniwch ffeil sefydlu sy’n cynnwys eu hallweddi, neu seliwch hi â chyfrinymadrodd.</translation>
    </message>
    <message>
        <source>Take in the authority’s set-up file, which holds the board’s key.</source>
        <translation>Derbyniwch ffeil sefydlu’r awdurdod, sy’n cynnwys allwedd y bwrdd.</translation>
    </message>
    <message>
        <source>Take in the return of the officer who wrote it, or undo the taking in of the other report first.</source>
        <translation>Derbyniwch ffurflen dymhorol y swyddog a’i hysgrifennodd, neu dadwnewch dderbyn yr adroddiad arall yn gyntaf.</translation>
    </message>
    <message>
        <source>Take in the return of the officer who wrote it.</source>
        <translation>Derbyniwch ffurflen y swyddog a’i hysgrifennodd.</translation>
    </message>
    <message>
        <source>Take in the return that holds it.</source>
        <translation>Derbyniwch y ffurflen dymhorol sy’n ei ddal.</translation>
    </message>
    <message>
        <source>Take it out, or check its spelling.</source>
        <translation>Tynnwch ef allan, neu gwiriwch ei sillafiad.</translation>
    </message>
    <message>
        <source>Take its name from the list of actions; the note may have been changed since.</source>
        <translation>Cymerwch ei enw o’r rhestr camau gweithredu; gall y nodyn fod wedi newid ers hynny.</translation>
    </message>
    <message>
        <source>Take one of them out of the other’s relevance or calculation.</source>
        <translation>Tynnwch un ohonynt allan o berthnasedd neu gyfrifiad y llall.</translation>
    </message>
    <message>
        <source>Take the aspect out, or add a criterion for it.</source>
        <translation>Tynnwch yr agwedd allan, neu ychwanegwch faen prawf ar ei chyfer.</translation>
    </message>
    <message>
        <source>Take the key file from the folder of backups and give it this name.</source>
        <translation>Cymerwch y ffeil allwedd o ffolder y copïau wrth gefn a rhowch yr enw hwn iddi.</translation>
    </message>
    <message>
        <source>Take the officer’s return in first.</source>
        <translation>Derbyniwch ffurflen y swyddog yn gyntaf.</translation>
    </message>
    <message>
        <source>Take them from the file that came with them, or ask for it again.</source>
        <translation>Cymerwch hwy o’r ffeil a ddaeth gyda hwy, neu gofynnwch amdani eto.</translation>
    </message>
    <message>
        <source>Take this row out, or put “begin_{what}” where the {what} begins.</source>
        <translation>Tynnwch y rhes hon allan, neu rhowch “begin_{what}” lle mae’r {what} yn dechrau.</translation>
    </message>
    <message>
        <source>Taking a visit over needs a reason.</source>
        <translation>Mae angen rheswm i gymryd ymweliad drosodd.</translation>
    </message>
    <message>
        <source>Telephone {name} and compare these words: {words}.</source>
        <translation>Ffoniwch {name} a chymharwch y geiriau hyn: {words}.</translation>
    </message>
    <message>
        <source>Telephone {name} and compare these words: {words}. Take the file in only if they agree.</source>
        <translation>Ffoniwch {name} a chymharwch y geiriau hyn: {words}. Derbyniwch y ffeil dim ond os ydynt yn cytuno.</translation>
    </message>
    <message>
        <source>Temporary vulnerability</source>
        <translation>Bregusrwydd dros dro</translation>
    </message>
    <message>
        <source>Term dates recorded</source>
        <translation>Cofnodwyd dyddiadau’r tymhorau</translation>
    </message>
    <message>
        <source>Text needs {least} to 1 on white and on the background of column headings. Choose a darker one.</source>
        <translation>Mae ar destun angen {least} i 1 ar wyn ac ar gefndir penawdau colofnau. Dewiswch un tywyllach.</translation>
    </message>
    <message>
        <source>That action is not in this store.</source>
        <translation>Nid yw’r cam gweithredu hwnnw yn y storfa hon.</translation>
    </message>
    <message>
        <source>That change is not in this store.</source>
        <translation>Nid yw’r newid hwnnw yn y storfa hon.</translation>
    </message>
    <message>
        <source>That change was undone already.</source>
        <translation>Dad-wnaed y newid hwnnw eisoes.</translation>
    </message>
    <message>
        <source>That folder is not there.</source>
        <translation>Nid yw’r ffolder hwnnw yno.</translation>
    </message>
    <message>
        <source>That is not a word that can be accepted.</source>
        <translation>Nid yw hwnnw’n air y gellir ei dderbyn.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this file.</source>
        <translation>Nid hwnnw yw cyfrinymadrodd y ffeil hon.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this store.</source>
        <translation>Nid hwnnw yw cyfrinymadrodd y storfa hon.</translation>
    </message>
    <message>
        <source>That officer is not known here.</source>
        <translation>Nid yw’r swyddog hwnnw’n hysbys yma.</translation>
    </message>
    <message>
        <source>That value no longer stands in conflict.</source>
        <translation>Nid yw’r gwerth hwnnw mewn gwrthdaro mwyach.</translation>
    </message>
    <message>
        <source>That visit is not in this store.</source>
        <translation>Nid yw’r ymweliad hwnnw yn y storfa hon.</translation>
    </message>
    <message>
        <source>The XML is not a form.</source>
        <translation>Nid ffurflen yw’r XML.</translation>
    </message>
    <message>
        <source>The answer to “{name}” is neither a text, a number, nor a list of choices.</source>
        <translation>Nid yw’r ateb i “{name}” yn destun, yn rhif nac yn rhestr o ddewisiadau.</translation>
    </message>
    <message>
        <source>The answer to “{text}” differs from the record. {reason}</source>
        <translation>Mae’r ateb i “{text}” yn wahanol i’r cofnod. {reason}</translation>
    </message>
    <message>
        <source>The answer to “{text}” was carried over and not looked at.</source>
        <translation>Cariwyd yr ateb i “{text}” drosodd ac ni edrychwyd arno.</translation>
    </message>
    <message>
        <source>The answer “{answer}” to “{text}” differs from the record. {reason}</source>
        <translation>Mae’r ateb “{answer}” i “{text}” yn wahanol i’r cofnod. {reason}</translation>
    </message>
    <message>
        <source>The answers must be the five judgements, each once.</source>
        <translation>Rhaid i’r atebion fod y pum barn, unwaith yr un.</translation>
    </message>
    <message>
        <source>The attachments of this visit have {most} MB already.</source>
        <translation>Mae gan atodiadau’r ymweliad hwn {most} MB eisoes.</translation>
    </message>
    <message>
        <source>The authority has no code yet, so officers could not tell whose set-up this is.</source>
        <translation>Nid oes cod gan yr awdurdod eto, felly ni allai swyddogion ddweud sefydliad pwy yw hwn.</translation>
    </message>
    <message>
        <source>The backup cannot be read through; it is damaged.</source>
        <translation>Ni ellir darllen y copi wrth gefn drwyddo; mae wedi’i ddifrodi.</translation>
    </message>
    <message>
        <source>The backup could not be copied there: {reason}.</source>
        <translation>Ni ellid copïo’r copi wrth gefn yno: {reason}.</translation>
    </message>
    <message>
        <source>The check is told of as it was; answer it or end it.</source>
        <translation>Adroddir am y gwiriad fel yr oedd; atebwch ef neu dewch ag ef i ben.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Nid yw’r ddisg yn ateb.</translation>
    </message>
    <message>
        <source>The file is larger than such a file can be ({most} MB).</source>
        <translation>Mae’r ffeil yn fwy nag y gall ffeil o’r fath fod ({most} MB).</translation>
    </message>
    <message>
        <source>The key file of this store was missing, damaged or another store’s. Its copy {name} from the folder of backups {folder} was put in its place.</source>
        <translation>Roedd ffeil allwedd y storfa hon ar goll, wedi’i difrodi neu’n perthyn i storfa arall. Rhoddwyd ei chopi {name} o’r ffolder copïau wrth gefn {folder} yn ei lle.</translation>
    </message>
    <message>
        <source>The note still says what the reader saw.</source>
        <translation>Mae’r nodyn yn dal i ddweud yr hyn a welodd y darllenydd.</translation>
    </message>
    <message>
        <source>The server of the post box is not known to this computer.</source>
        <translation>Nid yw gweinydd y blwch post yn hysbys i’r cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>The store cannot be reached any more.</source>
        <translation>Ni ellir cyrraedd y storfa mwyach.</translation>
    </message>
    <message>
        <source>The visit is known here from its report alone. Whether it was issued so, only the store of the officer who wrote it, or that officer’s return, can tell.</source>
        <translation>O’i adroddiad yn unig y mae’r ymweliad yn hysbys yma. Dim ond storfa’r swyddog a’i hysgrifennodd, neu ffurflen dymhorol y swyddog hwnnw, all ddweud a gyhoeddwyd ef felly.</translation>
    </message>
    <message>
        <source>The visit was changed meanwhile, in another window or program.</source>
        <translation>Newidiwyd yr ymweliad yn y cyfamser, mewn ffenestr neu raglen arall.</translation>
    </message>
    <message>
        <source>There is no backup at this place.</source>
        <translation>Nid oes copi wrth gefn yn y lle hwn.</translation>
    </message>
    <message>
        <source>There is no such entry with words.</source>
        <translation>Nid oes cofnod o’r fath â geiriau.</translation>
    </message>
    <message>
        <source>There is no such record.</source>
        <translation>Nid oes cofnod o’r fath.</translation>
    </message>
    <message>
        <source>These words hold characters that nobody sees, such as marks of direction.</source>
        <translation>Mae’r geiriau hyn yn cynnwys nodau nad oes neb yn eu gweld, megis marciau cyfeiriad.</translation>
    </message>
    <message>
        <source>These words stand nowhere in what was chosen.</source>
        <translation>Nid yw’r geiriau hyn yn unman yn yr hyn a ddewiswyd.</translation>
    </message>
    <message>
        <source>This cannot be undone: {label}. Something came of it since.</source>
        <translation>Ni ellir dadwneud hyn: {label}. Daeth rhywbeth ohono ers hynny.</translation>
    </message>
    <message>
        <source>This file is not {wanted}.</source>
        <translation>Nid {wanted} yw’r ffeil hon.</translation>
    </message>
    <message>
        <source>This is a copy that another program saved or added to.</source>
        <translation>Copi yw hwn y mae rhaglen arall wedi’i gadw neu ychwanegu ato.</translation>
    </message>
    <message>
        <source>This is a device of the computer and no file, so nothing was written.</source>
        <translation>Dyfais y cyfrifiadur yw hon ac nid ffeil, felly ni ysgrifennwyd dim.</translation>
    </message>
    <message>
        <source>This is no rule for keeping records.</source>
        <translation>Nid rheol ar gyfer cadw cofnodion yw hon.</translation>
    </message>
    <message>
        <source>This is not a plan for a pack.</source>
        <translation>Nid cynllun ar gyfer pecyn yw hwn.</translation>
    </message>
    <message>
        <source>This is not the report from which the visit was taken in here.</source>
        <translation>Nid hwn yw’r adroddiad y derbyniwyd yr ymweliad ohono yma.</translation>
    </message>
    <message>
        <source>This is the report as it was taken in here on {day}.</source>
        <translation>Dyma’r adroddiad fel y’i derbyniwyd yma ar {day}.</translation>
    </message>
    <message>
        <source>This is the visit of {name}. Only its officer makes it final and issues its report.</source>
        <translation>Ymweliad {name} yw hwn. Dim ond ei swyddog sy’n ei wneud yn derfynol ac yn cyhoeddi ei adroddiad.</translation>
    </message>
    <message>
        <source>This may be somebody’s first name.</source>
        <translation>Gall hwn fod yn enw cyntaf rhywun.</translation>
    </message>
    <message>
        <source>This one was issued {by_and_when}.</source>
        <translation>Cyhoeddwyd yr un hwn {by_and_when}.</translation>
    </message>
    <message>
        <source>This passage still says what the reader saw.</source>
        <translation>Mae’r darn hwn yn dal i ddweud yr hyn a welodd y darllenydd.</translation>
    </message>
    <message>
        <source>This version was issued more than once, and the files differ.</source>
        <translation>Cyhoeddwyd y fersiwn hwn fwy nag unwaith, ac mae’r ffeiliau’n wahanol.</translation>
    </message>
    <message>
        <source>This visit is known here from its report alone and cannot be changed here.</source>
        <translation>O’i adroddiad yn unig y mae’r ymweliad hwn yn hysbys yma, ac ni ellir ei newid yma.</translation>
    </message>
    <message>
        <source>This visit is known here from its report alone.</source>
        <translation>O’i adroddiad yn unig y mae’r ymweliad hwn yn hysbys yma.</translation>
    </message>
    <message>
        <source>This visit is yours already.</source>
        <translation>Chi sydd biau’r ymweliad hwn eisoes.</translation>
    </message>
    <message>
        <source>Type them anew instead of copying them.</source>
        <translation>Teipiwch hwy o’r newydd yn lle eu copïo.</translation>
    </message>
    <message>
        <source>Use a folder, or ask whoever set the program up to add its drivers for servers.</source>
        <translation>Defnyddiwch ffolder, neu gofynnwch i bwy bynnag a osododd y rhaglen ychwanegu ei gyrwyr ar gyfer gweinyddion.</translation>
    </message>
    <message>
        <source>Visit to {school_name} taken over</source>
        <translation>Cymerwyd yr ymweliad â {school_name} drosodd</translation>
    </message>
    <message>
        <source>Visits that were withdrawn</source>
        <translation>Ymweliadau a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Which of the two was issued, only the store of the officer who wrote it, or that officer’s return, can tell.</source>
        <translation>Dim ond storfa’r swyddog a’i hysgrifennodd, neu ffurflen dymhorol y swyddog hwnnw, all ddweud pa un o’r ddau a gyhoeddwyd.</translation>
    </message>
    <message>
        <source>Write each as the list in the program has it.</source>
        <translation>Ysgrifennwch bob un fel y mae yn rhestr y rhaglen.</translation>
    </message>
    <message>
        <source>by {name} on {day}</source>
        <translation>gan {name} ar {day}</translation>
    </message>
    <message>
        <source>to the next working day after {long_day}</source>
        <translation>tan y diwrnod gwaith nesaf ar ôl {long_day}</translation>
    </message>
    <message>
        <source>today is {long_day}</source>
        <translation>heddiw yw {long_day}</translation>
    </message>
    <message>
        <source>visit {long_day}, sent {long_day2}</source>
        <translation>ymweliad {long_day}, anfonwyd {long_day2}</translation>
    </message>
    <message>
        <source>“{word}” is American; British reports have another word.</source>
        <translation>Mae “{word}” yn Americanaidd; mae gan adroddiadau Prydeinig air arall.</translation>
    </message>
    <message>
        <source>“{word}” is not in the dictionary.</source>
        <translation>Nid yw “{word}” yn y geiriadur.</translation>
    </message>
    <message>
        <source>“{word}” is written with an s in British reports.</source>
        <translation>Ysgrifennir “{word}” ag s mewn adroddiadau Prydeinig.</translation>
    </message>
    <message>
        <source>“{word}” may be the name of a person or a place.</source>
        <translation>Gall “{word}” fod yn enw person neu le.</translation>
    </message>
    <message>
        <source>The backup that was just made does not hold what the store holds.</source>
        <translation>Nid yw’r copi wrth gefn sydd newydd ei wneud yn cynnwys yr hyn sydd yn y storfa.</translation>
    </message>
    <message>
        <source>.ssio-post or .ssio-return</source>
        <translation>.ssio-post neu .ssio-return</translation>
    </message>
    <message>
        <source>.ssio-post or .ssio-set-up</source>
        <translation>.ssio-post neu .ssio-set-up</translation>
    </message>
    <message>
        <source>.ssio-post, .ssio-return or .ssio-reading</source>
        <translation>.ssio-post, .ssio-return neu .ssio-reading</translation>
    </message>
    <message>
        <source>1 agreed action is overdue.</source>
        <translation>Mae 1 cam gweithredu y cytunwyd arno yn hwyr.</translation>
    </message>
    <message>
        <source>1 school without a category this term</source>
        <translation>1 ysgol heb gategori y tymor hwn</translation>
    </message>
    <message>
        <source>1 visit.</source>
        <translation>1 ymweliad.</translation>
    </message>
    <message>
        <source>A challenge cannot be made in the future.</source>
        <translation>Ni ellir gwneud her yn y dyfodol.</translation>
    </message>
    <message>
        <source>A challenge needs who made it and on what grounds.</source>
        <translation>Mae angen dweud pwy a wnaeth yr her ac ar ba sail.</translation>
    </message>
    <message>
        <source>A challenge that is upheld leads to another category, and no other does.</source>
        <translation>Mae her a gadarnheir yn arwain at gategori arall, ac nid oes yr un arall yn gwneud hynny.</translation>
    </message>
    <message>
        <source>A colleague is asked to judge {school} a second time.</source>
        <translation>Gofynnir i gydweithiwr farnu {school} yr eildro.</translation>
    </message>
    <message>
        <source>A decision between meetings needs a reason: what changed.</source>
        <translation>Mae angen rheswm ar benderfyniad rhwng cyfarfodydd: beth a newidiodd.</translation>
    </message>
    <message>
        <source>A decision between meetings on {school} recorded</source>
        <translation>Cofnodwyd penderfyniad rhwng cyfarfodydd ar {school}</translation>
    </message>
    <message>
        <source>A decision cannot be due before the meeting that took it.</source>
        <translation>Ni all penderfyniad fod yn ddyledus cyn y cyfarfod a’i gwnaeth.</translation>
    </message>
    <message>
        <source>A decision needs words.</source>
        <translation>Mae angen geiriau ar benderfyniad.</translation>
    </message>
    <message>
        <source>A decision of the board was carried out</source>
        <translation>Gweithredwyd un o benderfyniadau’r bwrdd</translation>
    </message>
    <message>
        <source>A decline has begun, or will not be stopped without help from outside.</source>
        <translation>Mae dirywiad wedi dechrau, neu ni chaiff ei atal heb gymorth o’r tu allan.</translation>
    </message>
    <message>
        <source>A document of {day} cannot be meant.</source>
        <translation>Nid oes modd golygu dogfen ar gyfer {day}.</translation>
    </message>
    <message>
        <source>A dossier or sheet needs a school, a plan a term, and a letter both.</source>
        <translation>Mae angen ysgol ar goflen neu daflen, tymor ar gynllun, a’r ddau ar lythyr.</translation>
    </message>
    <message>
        <source>A draft cannot have been sent before the visit.</source>
        <translation>Ni all drafft fod wedi’i anfon cyn yr ymweliad.</translation>
    </message>
    <message>
        <source>A draft cannot have been sent on {long_day}.</source>
        <translation>Ni all drafft fod wedi’i anfon ar {long_day}.</translation>
    </message>
    <message>
        <source>A draft that a school has filled in is taken in under Factual accuracy.</source>
        <translation>Mae drafft y mae ysgol wedi’i lenwi yn cael ei dderbyn o dan Cywirdeb ffeithiol.</translation>
    </message>
    <message>
        <source>A meeting on {day} cannot be meant.</source>
        <translation>Nid oes modd golygu cyfarfod ar {day}.</translation>
    </message>
    <message>
        <source>A person may be named beside a role.</source>
        <translation>Gellir enwi person wrth ochr rôl.</translation>
    </message>
    <message>
        <source>A person of the meeting needs a name or post, and a role.</source>
        <translation>Mae angen enw neu swydd, a rôl, ar berson yn y cyfarfod.</translation>
    </message>
    <message>
        <source>A post box is a folder, or an address of these kinds: {kinds}.</source>
        <translation>Ffolder yw blwch post, neu gyfeiriad o’r mathau hyn: {kinds}.</translation>
    </message>
    <message>
        <source>A post box needs a folder.</source>
        <translation>Mae angen ffolder ar flwch post.</translation>
    </message>
    <message>
        <source>A reason is needed, which stays in the record.</source>
        <translation>Mae angen rheswm, sy’n aros yn y cofnod.</translation>
    </message>
    <message>
        <source>A record is to be kept longer</source>
        <translation>Mae cofnod i’w gadw’n hirach</translation>
    </message>
    <message>
        <source>A redaction needs its words and a reason.</source>
        <translation>Mae angen geiriau a rheswm ar gyfer golygiad.</translation>
    </message>
    <message>
        <source>A reply of the school was recorded meanwhile.</source>
        <translation>Cofnodwyd ateb gan yr ysgol yn y cyfamser.</translation>
    </message>
    <message>
        <source>A second copy that came of keeping the folder in step, and not the same as {name}. Look at both.</source>
        <translation>Ail gopi a ddaeth o gydamseru’r ffolder, ac nad yw’r un fath â {name}. Edrychwch ar y ddau.</translation>
    </message>
    <message>
        <source>A second judgement came to another category</source>
        <translation>Daeth ail farn i gategori arall</translation>
    </message>
    <message>
        <source>A second officer judged {second}; the first had judged {judged}.</source>
        <translation>Barnodd ail swyddog {second}; roedd y cyntaf wedi barnu {judged}.</translation>
    </message>
    <message>
        <source>A sheet made later may have taken its place, or it was revoked.</source>
        <translation>Efallai fod taflen a wnaed yn ddiweddarach wedi cymryd ei le, neu iddo gael ei ddirymu.</translation>
    </message>
    <message>
        <source>A whole phase or year falls behind, or a lower inspection judgement would follow.</source>
        <translation>Mae cyfnod cyfan neu flwyddyn gyfan yn mynd ar ei hôl hi, neu byddai barn arolygu is yn dilyn.</translation>
    </message>
    <message>
        <source>Accept the board’s keys in Settings, or seal it with a passphrase.</source>
        <translation>Derbyniwch allweddi’r bwrdd yn y Gosodiadau, neu seliwch hi â chyfrinymadrodd.</translation>
    </message>
    <message>
        <source>Additional governors</source>
        <translation>Llywodraethwyr ychwanegol</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Agenda brought up to date</source>
        <translation>Diweddarwyd yr agenda</translation>
    </message>
    <message>
        <source>Agreed actions and the plan</source>
        <translation>Camau gweithredu y cytunwyd arnynt a’r cynllun</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Oren</translation>
    </message>
    <message>
        <source>An address with a password in it is not kept.</source>
        <translation>Ni chedwir cyfeiriad sy’n cynnwys cyfrinair.</translation>
    </message>
    <message>
        <source>An answer needs an outcome and its reason.</source>
        <translation>Mae angen canlyniad ar ateb, a’r rheswm drosto.</translation>
    </message>
    <message>
        <source>An entry needs its kind and words.</source>
        <translation>Mae angen math a geiriau ar gofnod.</translation>
    </message>
    <message>
        <source>An entry on {school} withdrawn</source>
        <translation>Tynnwyd cofnod ar {school} yn ôl</translation>
    </message>
    <message>
        <source>An item of the agenda needs words.</source>
        <translation>Mae angen geiriau ar eitem ar yr agenda.</translation>
    </message>
    <message>
        <source>An officer not named here</source>
        <translation>Swyddog na enwir yma</translation>
    </message>
    <message>
        <source>Another was issued {by_and_when}.</source>
        <translation>Cyhoeddwyd un arall {by_and_when}.</translation>
    </message>
    <message>
        <source>Answer a request</source>
        <translation>Ateb cais</translation>
    </message>
    <message>
        <source>Answer overdue</source>
        <translation>Ateb yn hwyr</translation>
    </message>
    <message>
        <source>Answer to a challenge</source>
        <translation>Ateb i her</translation>
    </message>
    <message>
        <source>Answer to a reader’s comment on {passage}</source>
        <translation>Ateb i sylw darllenydd ar {passage}</translation>
    </message>
    <message>
        <source>Answer to a school’s challenge due</source>
        <translation>Ateb i her ysgol yn ddyledus</translation>
    </message>
    <message>
        <source>Answer to the school’s reply to the check of factual accuracy</source>
        <translation>Ateb i ateb yr ysgol i’r gwiriad cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>Answer to “{question}”</source>
        <translation>Ateb i “{question}”</translation>
    </message>
    <message>
        <source>Answer to “{question}” under “{section}”</source>
        <translation>Ateb i “{question}” o dan “{section}”</translation>
    </message>
    <message>
        <source>Answer to “{question}” under “{section}”, row {row}</source>
        <translation>Ateb i “{question}” o dan “{section}”, rhes {row}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atebwyd</translation>
    </message>
    <message>
        <source>Any other business</source>
        <translation>Unrhyw fater arall</translation>
    </message>
    <message>
        <source>Apologies and declarations of interest</source>
        <translation>Ymddiheuriadau a datganiadau o fuddiant</translation>
    </message>
    <message>
        <source>Arrangements with a partner</source>
        <translation>Trefniadau gyda phartner</translation>
    </message>
    <message>
        <source>As their officers judged them.</source>
        <translation>Fel y’u barnwyd gan eu swyddogion.</translation>
    </message>
    <message>
        <source>Ask for the very file that was issued.</source>
        <translation>Gofynnwch am yr union ffeil a gyhoeddwyd.</translation>
    </message>
    <message>
        <source>Ask its sender what it is. It was not opened.</source>
        <translation>Gofynnwch i’w hanfonwr beth yw hi. Nid agorwyd hi.</translation>
    </message>
    <message>
        <source>Ask whoever keeps it to make room, and try again.</source>
        <translation>Gofynnwch i bwy bynnag sy’n ei gadw wneud lle, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Asked for: {name}</source>
        <translation>Gofynnwyd amdano: {name}</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Ffeil atodedig</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Presenoldeb</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorïau</translation>
    </message>
    <message>
        <source>Categories agreed as judged: {count}</source>
        <translation>Categorïau y cytunwyd arnynt fel y’u barnwyd: {count}</translation>
    </message>
    <message>
        <source>Categories of {count} other schools</source>
        <translation>Categorïau {count} ysgol arall</translation>
    </message>
    <message>
        <source>Categorisation of {school}, {term}</source>
        <translation>Categoreiddio {school}, {term}</translation>
    </message>
    <message>
        <source>Categorisation, {term}</source>
        <translation>Categoreiddio, {term}</translation>
    </message>
    <message>
        <source>Category decided at the meeting</source>
        <translation>Categori y penderfynwyd arno yn y cyfarfod</translation>
    </message>
    <message>
        <source>Category of 1 other school</source>
        <translation>Categori 1 ysgol arall</translation>
    </message>
    <message>
        <source>Category {category}.</source>
        <translation>Categori {category}.</translation>
    </message>
    <message>
        <source>Category {category}: {moved}</source>
        <translation>Categori {category}: {moved}</translation>
    </message>
    <message>
        <source>Chair of governors</source>
        <translation>Cadeirydd y llywodraethwyr</translation>
    </message>
    <message>
        <source>Challenge by the school</source>
        <translation>Her gan yr ysgol</translation>
    </message>
    <message>
        <source>Challenge by {school}</source>
        <translation>Her gan {school}</translation>
    </message>
    <message>
        <source>Challenge by {school} answered</source>
        <translation>Atebwyd her gan {school}</translation>
    </message>
    <message>
        <source>Challenge by {school} of its category of the {term}, made on {day}</source>
        <translation>Her gan {school} i’w chategori ar gyfer {term}, a wnaed ar {day}</translation>
    </message>
    <message>
        <source>Challenge by {school} recorded</source>
        <translation>Cofnodwyd her gan {school}</translation>
    </message>
    <message>
        <source>Challenged by {who} on {day}, answer due {due}</source>
        <translation>Heriwyd gan {who} ar {day}, ateb yn ddyledus {due}</translation>
    </message>
    <message>
        <source>Challenges by schools</source>
        <translation>Heriau gan ysgolion</translation>
    </message>
    <message>
        <source>Change it where it was written, or take in the return that holds it.</source>
        <translation>Newidiwch ef lle y’i hysgrifennwyd, neu derbyniwch y ffurflen dymhorol sy’n ei ddal.</translation>
    </message>
    <message>
        <source>Changes of category</source>
        <translation>Newidiadau categori</translation>
    </message>
    <message>
        <source>Check of accuracy ended before its day</source>
        <translation>Daeth gwiriad cywirdeb i ben cyn ei ddiwrnod</translation>
    </message>
    <message>
        <source>Check of accuracy ended without a reply by {long_day}</source>
        <translation>Daeth gwiriad cywirdeb i ben heb ymateb erbyn {long_day}</translation>
    </message>
    <message>
        <source>Check that the stick or network folder is still connected, and save it again.</source>
        <translation>Gwiriwch fod y cof bach neu’r ffolder rhwydwaith wedi’i gysylltu o hyd, a’i chadw eto.</translation>
    </message>
    <message>
        <source>Check the year. A day from {first} to {last} is taken.</source>
        <translation>Gwiriwch y flwyddyn. Derbynnir diwrnod o {first} i {last}.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Dewiswch ffeil ynddo.</translation>
    </message>
    <message>
        <source>Choose another officer.</source>
        <translation>Dewiswch swyddog arall.</translation>
    </message>
    <message>
        <source>Choose fewer of its pictures to be printed, or shorten its longest answers. Amend the note with that as the reason, make it final again and issue it.</source>
        <translation>Dewiswch lai o’i luniau i’w hargraffu, neu fyrhau ei atebion hiraf. Diwygiwch y nodyn gyda hynny’n rheswm, ei wneud yn derfynol eto a’i gyhoeddi.</translation>
    </message>
    <message>
        <source>Choose how likely it is.</source>
        <translation>Dewiswch pa mor debygol ydyw.</translation>
    </message>
    <message>
        <source>Choose how much it would mean.</source>
        <translation>Dewiswch faint y byddai’n ei olygu.</translation>
    </message>
    <message>
        <source>Choose the category that follows, or another outcome.</source>
        <translation>Dewiswch y categori sy’n dilyn, neu ganlyniad arall.</translation>
    </message>
    <message>
        <source>Choose the direction of travel.</source>
        <translation>Dewiswch y cyfeiriad teithio.</translation>
    </message>
    <message>
        <source>Choose the file whose name ends in {endings}.</source>
        <translation>Dewiswch y ffeil y mae ei henw’n gorffen â {endings}.</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>Dewiswch y ffolder yn gyntaf.</translation>
    </message>
    <message>
        <source>Choose the folder that the board shares with you.</source>
        <translation>Dewiswch y ffolder y mae’r bwrdd yn ei rannu â chi.</translation>
    </message>
    <message>
        <source>Choose the rating.</source>
        <translation>Dewiswch y radd.</translation>
    </message>
    <message>
        <source>Choose the term whose category the school questions.</source>
        <translation>Dewiswch y tymor y mae’r ysgol yn cwestiynu ei gategori.</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Clerc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Compare it with the sheet, sign by sign, and try again.</source>
        <translation>Cymharwch ef â’r daflen, nod wrth nod, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Cwynion</translation>
    </message>
    <message>
        <source>Contact: {role}</source>
        <translation>Cyswllt: {role}</translation>
    </message>
    <message>
        <source>Correct the day. Nothing was recorded.</source>
        <translation>Cywirwch y diwrnod. Ni chofnodwyd dim.</translation>
    </message>
    <message>
        <source>Date of the next meeting</source>
        <translation>Dyddiad y cyfarfod nesaf</translation>
    </message>
    <message>
        <source>Day and place of a meeting</source>
        <translation>Diwrnod a lle cyfarfod</translation>
    </message>
    <message>
        <source>Day and place of the meeting recorded</source>
        <translation>Cofnodwyd diwrnod a lle’r cyfarfod</translation>
    </message>
    <message>
        <source>Decide on those of the agenda one by one.</source>
        <translation>Penderfynwch ar y rhai sydd ar yr agenda fesul un.</translation>
    </message>
    <message>
        <source>Decision of the meeting</source>
        <translation>Penderfyniad y cyfarfod</translation>
    </message>
    <message>
        <source>Decision under “{title}” recorded</source>
        <translation>Cofnodwyd penderfyniad o dan “{title}”</translation>
    </message>
    <message>
        <source>Decisions of earlier meetings</source>
        <translation>Penderfyniadau cyfarfodydd cynharach</translation>
    </message>
    <message>
        <source>Declined since last term</source>
        <translation>Wedi gostwng ers y tymor diwethaf</translation>
    </message>
    <message>
        <source>Delegated powers withdrawn</source>
        <translation>Pwerau dirprwyedig wedi’u tynnu’n ôl</translation>
    </message>
    <message>
        <source>Draft sent to the school for a check of factual accuracy</source>
        <translation>Drafft a anfonwyd i’r ysgol ar gyfer gwiriad cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>End of the check of factual accuracy</source>
        <translation>Diwedd y gwiriad cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>Entitled to {amount}; nothing was given yet this year.</source>
        <translation>Hawl i {amount}; ni roddwyd dim eto eleni.</translation>
    </message>
    <message>
        <source>Entry on a school causing concern</source>
        <translation>Cofnod ar ysgol sy’n peri pryder</translation>
    </message>
    <message>
        <source>Every other school</source>
        <translation>Pob ysgol arall</translation>
    </message>
    <message>
        <source>Evidence for the criterion “{criterion}”</source>
        <translation>Tystiolaeth ar gyfer y maen prawf “{criterion}”</translation>
    </message>
    <message>
        <source>Evidence of temporary vulnerability: “{factor}”</source>
        <translation>Tystiolaeth o fod yn agored i niwed dros dro: “{factor}”</translation>
    </message>
    <message>
        <source>Exclusions and behaviour</source>
        <translation>Gwaharddiadau ac ymddygiad</translation>
    </message>
    <message>
        <source>Field “{path}” of the record</source>
        <translation>Maes “{path}” y cofnod</translation>
    </message>
    <message>
        <source>Fill in what is missing and record it again. Nothing was recorded.</source>
        <translation>Llenwch yr hyn sydd ar goll a’i gofnodi eto. Ni chofnodwyd dim.</translation>
    </message>
    <message>
        <source>Formal action and concern at {school}</source>
        <translation>Camau ffurfiol a phryder yn {school}</translation>
    </message>
    <message>
        <source>Formal action ended</source>
        <translation>Daeth y gweithredu ffurfiol i ben</translation>
    </message>
    <message>
        <source>From {before} to {now} since the {term}.</source>
        <translation>O {before} i {now} ers {term}.</translation>
    </message>
    <message>
        <source>Getting better</source>
        <translation>Yn gwella</translation>
    </message>
    <message>
        <source>Getting worse</source>
        <translation>Yn gwaethygu</translation>
    </message>
    <message>
        <source>Give a number from 1, which is every school, to 99.</source>
        <translation>Rhowch rif o 1, sef pob ysgol, i 99.</translation>
    </message>
    <message>
        <source>Give both.</source>
        <translation>Rhowch y ddau.</translation>
    </message>
    <message>
        <source>Give the day on which it was taken.</source>
        <translation>Rhowch y diwrnod y’i gwnaed.</translation>
    </message>
    <message>
        <source>Give the days on which each was told. Nothing was recorded.</source>
        <translation>Rhowch y dyddiau y dywedwyd wrth y naill a’r llall. Ni chofnodwyd dim.</translation>
    </message>
    <message>
        <source>Give the reasons for the impact.</source>
        <translation>Rhowch y rhesymau dros yr effaith.</translation>
    </message>
    <message>
        <source>Give the reasons for the likelihood.</source>
        <translation>Rhowch y rhesymau dros y tebygolrwydd.</translation>
    </message>
    <message>
        <source>Give your file another name, and put it there again.</source>
        <translation>Rhowch enw arall ar eich ffeil, a rhowch hi yno eto.</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>Llywodraethu</translation>
    </message>
    <message>
        <source>Governor vacancies: {count}</source>
        <translation>Lleoedd gwag ar y corff llywodraethu: {count}</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Gwyrdd</translation>
    </message>
    <message>
        <source>Group {number} of the recovery code is not right.</source>
        <translation>Nid yw grŵp {number} o’r cod adfer yn gywir.</translation>
    </message>
    <message>
        <source>Hardly any evidence cited</source>
        <translation>Prin y dyfynnwyd unrhyw dystiolaeth</translation>
    </message>
    <message>
        <source>Head and chair must both be told before a warning notice is sent.</source>
        <translation>Rhaid dweud wrth y pennaeth a’r cadeirydd ill dau cyn anfon hysbysiad rhybuddio.</translation>
    </message>
    <message>
        <source>If it may have been seen, make another in the settings: this one then opens nothing.</source>
        <translation>Os gallai rhywun fod wedi’i weld, gwnewch un arall yn y gosodiadau: nid yw hwn yn agor dim wedyn.</translation>
    </message>
    <message>
        <source>If it was a slip, undo it in the history before it is sent.</source>
        <translation>Os llithriad ydoedd, dad-wnewch ef yn yr hanes cyn ei anfon.</translation>
    </message>
    <message>
        <source>If it was unpacked and packed again, use the file as it was sent.</source>
        <translation>Os cafodd ei dadbacio a’i phacio eto, defnyddiwch y ffeil fel yr anfonwyd hi.</translation>
    </message>
    <message>
        <source>If it was withdrawn by mistake, undo that first.</source>
        <translation>Os tynnwyd ef yn ôl trwy gamgymeriad, dadwnewch hynny’n gyntaf.</translation>
    </message>
    <message>
        <source>Improvements to celebrate</source>
        <translation>Gwelliannau i’w dathlu</translation>
    </message>
    <message>
        <source>In a category of concern: {category}.</source>
        <translation>Mewn categori sy’n peri pryder: {category}.</translation>
    </message>
    <message>
        <source>In attendance</source>
        <translation>Hefyd yn bresennol</translation>
    </message>
    <message>
        <source>In the post box there is another file of this name already, which stays as it is.</source>
        <translation>Mae ffeil arall o’r enw hwn yn y blwch post eisoes, ac mae’n aros fel y mae.</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Arolygiad</translation>
    </message>
    <message>
        <source>Inspection expected</source>
        <translation>Disgwylir arolygiad</translation>
    </message>
    <message>
        <source>Install it with “pip install duckdb”, or use the CSV tables or the workbook, which hold the same.</source>
        <translation>Gosodwch ef gyda “pip install duckdb”, neu defnyddiwch y tablau CSV neu’r llyfr gwaith, sy’n cynnwys yr un peth.</translation>
    </message>
    <message>
        <source>Interim executive board</source>
        <translation>Bwrdd gweithredol interim</translation>
    </message>
    <message>
        <source>It does not count as sent. Try again, or use another post box.</source>
        <translation>Nid yw’n cyfrif fel un a anfonwyd. Rhowch gynnig arall arni, neu defnyddiwch flwch post arall.</translation>
    </message>
    <message>
        <source>It is not whole yet. Leave it alone and look again in a minute. If it stays like this, ask its sender to put it there again.</source>
        <translation>Nid yw’n gyfan eto. Gadewch lonydd iddi ac edrychwch eto ymhen munud. Os yw’n aros fel hyn, gofynnwch i’w hanfonwr ei rhoi yno eto.</translation>
    </message>
    <message>
        <source>It may be full, or you may not be allowed to do this there. Ask whoever keeps it. Nothing was changed.</source>
        <translation>Efallai ei fod yn llawn, neu nad oes gennych ganiatâd i wneud hyn yno. Gofynnwch i bwy bynnag sy’n ei gadw. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Item of an agenda</source>
        <translation>Eitem ar agenda</translation>
    </message>
    <message>
        <source>Its category</source>
        <translation>Ei chategori</translation>
    </message>
    <message>
        <source>Its checks are {names}.</source>
        <translation>Ei gwiriadau yw {names}.</translation>
    </message>
    <message>
        <source>Its content lies elsewhere. Let your computer fetch the file, and look again.</source>
        <translation>Mae ei chynnwys yn rhywle arall. Gadewch i’ch cyfrifiadur nôl y ffeil, ac edrychwch eto.</translation>
    </message>
    <message>
        <source>Its journal {journal} is missing or was cut off, or the store is an older copy. If you have that file or a newer copy elsewhere, put it here and try again.</source>
        <translation>Mae ei dyddlyfr {journal} ar goll neu wedi’i dorri’n fyr, neu mae’r storfa’n gopi hŷn. Os oes gennych y ffeil honno neu gopi mwy newydd yn rhywle arall, rhowch y naill neu’r llall yma a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Its only version is 1.</source>
        <translation>Ei unig fersiwn yw 1.</translation>
    </message>
    <message>
        <source>Judged otherwise than the best fit, without a reason</source>
        <translation>Barnwyd yn wahanol i’r ffit orau, heb reswm</translation>
    </message>
    <message>
        <source>Judged {category}; the criteria fit {suggested} best.</source>
        <translation>Barnwyd {category}; mae’r meini prawf yn ffitio {suggested} orau.</translation>
    </message>
    <message>
        <source>Judgement of the risk of {school}, {term}</source>
        <translation>Barn am risg {school}, {term}</translation>
    </message>
    <message>
        <source>Latest overall grade: {grade}.</source>
        <translation>Gradd gyffredinol ddiweddaraf: {grade}.</translation>
    </message>
    <message>
        <source>Leadership and changes in it</source>
        <translation>Arweinyddiaeth a newidiadau ynddi</translation>
    </message>
    <message>
        <source>Letters written: {count}</source>
        <translation>Llythyrau a ysgrifennwyd: {count}</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Tebygol</translation>
    </message>
    <message>
        <source>Link to another school</source>
        <translation>Dolen i ysgol arall</translation>
    </message>
    <message>
        <source>Look into the post box again in a minute, or ask its sender.</source>
        <translation>Edrychwch yn y blwch post eto ymhen munud, neu gofynnwch i’w hanfonwr.</translation>
    </message>
    <message>
        <source>Look into the post box again.</source>
        <translation>Edrychwch yn y blwch post eto.</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gwnaed ar</translation>
    </message>
    <message>
        <source>Make it first, or choose another.</source>
        <translation>Gwnewch ef yn gyntaf, neu dewiswch un arall.</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Cyfarfod</translation>
    </message>
    <message>
        <source>Meeting of the board</source>
        <translation>Cyfarfod y bwrdd</translation>
    </message>
    <message>
        <source>Meeting of the board on {day}</source>
        <translation>Cyfarfod y bwrdd ar {day}</translation>
    </message>
    <message>
        <source>Meeting of the board on {day}, on {school}</source>
        <translation>Cyfarfod y bwrdd ar {day}, am {school}</translation>
    </message>
    <message>
        <source>Meeting of the review board</source>
        <translation>Cyfarfod y bwrdd adolygu</translation>
    </message>
    <message>
        <source>Meeting on {day} planned</source>
        <translation>Cynlluniwyd cyfarfod ar {day}</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Aelod</translation>
    </message>
    <message>
        <source>Minutes of the meeting on {day}</source>
        <translation>Cofnodion y cyfarfod ar {day}</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Cymedrol</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Cymedroli</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Arian</translation>
    </message>
    <message>
        <source>Moved from {before} to {now}.</source>
        <translation>Symudwyd o {before} i {now}.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Enwch ffeil.</translation>
    </message>
    <message>
        <source>Name one of {signals}.</source>
        <translation>Enwch un o’r rhain: {signals}.</translation>
    </message>
    <message>
        <source>Name the role, such as headteacher, and give the grounds.</source>
        <translation>Enwch y rôl, megis pennaeth, a rhowch y seiliau.</translation>
    </message>
    <message>
        <source>No backup beside it holds more.</source>
        <translation>Nid oes copi wrth gefn wrth ei hymyl sy’n cynnwys mwy.</translation>
    </message>
    <message>
        <source>No further school of {term} is drawn.</source>
        <translation>Ni thynnir ysgol arall o {term} i’r sampl.</translation>
    </message>
    <message>
        <source>No inspection of the school itself is known.</source>
        <translation>Nid oes arolygiad o’r ysgol ei hun yn hysbys.</translation>
    </message>
    <message>
        <source>No longer temporarily vulnerable: {now}.</source>
        <translation>Ddim yn fregus dros dro mwyach: {now}.</translation>
    </message>
    <message>
        <source>No note of a visit.</source>
        <translation>Dim nodyn ymweliad.</translation>
    </message>
    <message>
        <source>No recovery code opens the store any more</source>
        <translation>Nid oes cod adfer yn agor y storfa mwyach</translation>
    </message>
    <message>
        <source>No report of a visit.</source>
        <translation>Dim adroddiad ymweliad.</translation>
    </message>
    <message>
        <source>No school has a category of {term} yet.</source>
        <translation>Nid oes gan yr un ysgol gategori ar gyfer {term} eto.</translation>
    </message>
    <message>
        <source>No second judgement of this school is asked for.</source>
        <translation>Ni ofynnir am ail farn ar yr ysgol hon.</translation>
    </message>
    <message>
        <source>No visit is recorded in this term.</source>
        <translation>Ni chofnodwyd ymweliad yn y tymor hwn.</translation>
    </message>
    <message>
        <source>No visit.</source>
        <translation>Dim ymweliad.</translation>
    </message>
    <message>
        <source>Nobody is known for whom the return could be sealed, so it stays here.</source>
        <translation>Ni wyddys am neb y gellid selio’r ffurflen ar ei gyfer, felly mae’n aros yma.</translation>
    </message>
    <message>
        <source>Not categorised in this term.</source>
        <translation>Heb ei chategoreiddio yn y tymor hwn.</translation>
    </message>
    <message>
        <source>Not categorised.</source>
        <translation>Heb ei chategoreiddio.</translation>
    </message>
    <message>
        <source>Not categorised; last {category}</source>
        <translation>Heb ei chategoreiddio; diwethaf {category}</translation>
    </message>
    <message>
        <source>Not upheld</source>
        <translation>Ni chadarnhawyd</translation>
    </message>
    <message>
        <source>Note final</source>
        <translation>Nodyn terfynol</translation>
    </message>
    <message>
        <source>Note of a meeting</source>
        <translation>Nodyn cyfarfod</translation>
    </message>
    <message>
        <source>Note of {visit}</source>
        <translation>Nodyn o {visit}</translation>
    </message>
    <message>
        <source>Note on “{title}” recorded</source>
        <translation>Cofnodwyd nodyn ar “{title}”</translation>
    </message>
    <message>
        <source>Note written by hand</source>
        <translation>Nodyn a ysgrifennwyd â llaw</translation>
    </message>
    <message>
        <source>Notes final: {final} of {count}.</source>
        <translation>Nodiadau terfynol: {final} o {count}.</translation>
    </message>
    <message>
        <source>Nothing is missing in this store, so nothing was changed.</source>
        <translation>Nid oes dim ar goll yn y storfa hon, felly ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Nothing is outstanding in this term, so there is nobody to write to.</source>
        <translation>Nid oes dim heb ddod i law yn y tymor hwn, felly nid oes neb i ysgrifennu ato.</translation>
    </message>
    <message>
        <source>Nothing that is known points to a decline within a year.</source>
        <translation>Nid oes dim sy’n hysbys yn awgrymu dirywiad o fewn blwyddyn.</translation>
    </message>
    <message>
        <source>One area or a small group; put right by the school within a term.</source>
        <translation>Un maes neu grŵp bach; yr ysgol yn ei gywiro o fewn tymor.</translation>
    </message>
    <message>
        <source>One school in {number} cannot be drawn.</source>
        <translation>Ni ellir tynnu sampl o un ysgol o bob {number}.</translation>
    </message>
    <message>
        <source>Open actions that are not printed here: {count}. They are due later. The school’s action sheet lists them all.</source>
        <translation>Camau agored nad ydynt wedi’u hargraffu yma: {count}. Maent i’w gwneud yn ddiweddarach. Mae taflen gamau’r ysgol yn eu rhestru i gyd.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wrthi’n agor</translation>
    </message>
    <message>
        <source>Other business</source>
        <translation>Materion eraill</translation>
    </message>
    <message>
        <source>Overdue: no board is recorded</source>
        <translation>Hwyr: ni chofnodwyd bwrdd</translation>
    </message>
    <message>
        <source>Parquet cannot be written here: the library “duckdb” is not installed.</source>
        <translation>Ni ellir ysgrifennu Parquet yma: nid yw’r llyfrgell “duckdb” wedi’i gosod.</translation>
    </message>
    <message>
        <source>Particulars of the officer {name}</source>
        <translation>Manylion y swyddog {name}</translation>
    </message>
    <message>
        <source>Particulars of {school}</source>
        <translation>Manylion {school}</translation>
    </message>
    <message>
        <source>Person of a meeting</source>
        <translation>Person mewn cyfarfod</translation>
    </message>
    <message>
        <source>Place on an agenda</source>
        <translation>Lle ar agenda</translation>
    </message>
    <message>
        <source>Plug the stick in, or connect to the network, and try again. Nothing was changed.</source>
        <translation>Rhowch y cof bach i mewn, neu cysylltwch â’r rhwydwaith, a rhowch gynnig arall arni. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Posibl</translation>
    </message>
    <message>
        <source>Possibly in the wrong category</source>
        <translation>Yn y categori anghywir o bosibl</translation>
    </message>
    <message>
        <source>Print it, put it into a safe, and delete the file.</source>
        <translation>Argraffwch hi, rhowch hi mewn sêff, a dilëwch y ffeil.</translation>
    </message>
    <message>
        <source>Progress of an action</source>
        <translation>Cynnydd cam</translation>
    </message>
    <message>
        <source>Published inspections</source>
        <translation>Arolygiadau a gyhoeddwyd</translation>
    </message>
    <message>
        <source>Pupil numbers and structure</source>
        <translation>Niferoedd disgyblion a strwythur</translation>
    </message>
    <message>
        <source>Pupils are not safe or not taught as they must be; formal action would be needed.</source>
        <translation>Nid yw disgyblion yn ddiogel neu nid ydynt yn cael eu haddysgu fel y dylent; byddai angen gweithredu ffurfiol.</translation>
    </message>
    <message>
        <source>Quality assurance</source>
        <translation>Sicrhau ansawdd</translation>
    </message>
    <message>
        <source>Quality assurance asked for: {school}</source>
        <translation>Gofynnwyd am sicrhau ansawdd: {school}</translation>
    </message>
    <message>
        <source>Reader’s comment on {passage}</source>
        <translation>Sylw darllenydd ar {passage}</translation>
    </message>
    <message>
        <source>Reader’s verdict on the note</source>
        <translation>Dyfarniad darllenydd ar y nodyn</translation>
    </message>
    <message>
        <source>Reading of the note of {visit}</source>
        <translation>Darlleniad o nodyn {visit}</translation>
    </message>
    <message>
        <source>Record “{entity}”</source>
        <translation>Cofnod “{entity}”</translation>
    </message>
    <message>
        <source>Records differ</source>
        <translation>Mae cofnodion yn gwahaniaethu</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Cod adfer</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Taflen adfer</translation>
    </message>
    <message>
        <source>Recovery sheet – confidential</source>
        <translation>Taflen adfer – cyfrinachol</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Coch</translation>
    </message>
    <message>
        <source>Red-plus</source>
        <translation>Coch plws</translation>
    </message>
    <message>
        <source>Registers of {before} and {now}</source>
        <translation>Cofrestrau {before} a {now}</translation>
    </message>
    <message>
        <source>Report issued</source>
        <translation>Cyhoeddwyd adroddiad</translation>
    </message>
    <message>
        <source>Report that the note was read from</source>
        <translation>Yr adroddiad y darllenwyd y nodyn ohono</translation>
    </message>
    <message>
        <source>Reports issued: {issued} of {count}.</source>
        <translation>Adroddiadau a gyhoeddwyd: {issued} o {count}.</translation>
    </message>
    <message>
        <source>Request for a second judgement</source>
        <translation>Cais am ail farn</translation>
    </message>
    <message>
        <source>Request to read the note</source>
        <translation>Cais i ddarllen y nodyn</translation>
    </message>
    <message>
        <source>Results and progress</source>
        <translation>Canlyniadau a chynnydd</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Ffurflenni</translation>
    </message>
    <message>
        <source>Returns received</source>
        <translation>Ffurflenni a dderbyniwyd</translation>
    </message>
    <message>
        <source>Returns that are missing</source>
        <translation>Ffurflenni sydd ar goll</translation>
    </message>
    <message>
        <source>Returns: all have arrived</source>
        <translation>Ffurflenni: mae pob un wedi cyrraedd</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risg</translation>
    </message>
    <message>
        <source>Risk assessment</source>
        <translation>Asesiad risg</translation>
    </message>
    <message>
        <source>Risk assessment of {school} recorded</source>
        <translation>Cofnodwyd asesiad risg {school}</translation>
    </message>
    <message>
        <source>Risk of a school</source>
        <translation>Risg ysgol</translation>
    </message>
    <message>
        <source>Risk {rating}: {direction}</source>
        <translation>Risg {rating}: {direction}</translation>
    </message>
    <message>
        <source>Say what it is about.</source>
        <translation>Dywedwch beth y mae’n ymwneud ag ef.</translation>
    </message>
    <message>
        <source>Say what the meeting is to talk about.</source>
        <translation>Dywedwch beth y bydd y cyfarfod yn ei drafod.</translation>
    </message>
    <message>
        <source>Say what was decided and why; the school is told both.</source>
        <translation>Dywedwch beth a benderfynwyd a pham; dywedir y ddau beth wrth yr ysgol.</translation>
    </message>
    <message>
        <source>Say what was decided.</source>
        <translation>Dywedwch beth a benderfynwyd.</translation>
    </message>
    <message>
        <source>Say which post box, because there are {count}.</source>
        <translation>Dywedwch pa flwch post, oherwydd bod {count}.</translation>
    </message>
    <message>
        <source>Say why the rating is another than the matrix’s.</source>
        <translation>Dywedwch pam mae’r radd yn wahanol i radd y matrics.</translation>
    </message>
    <message>
        <source>Schools at risk</source>
        <translation>Ysgolion mewn perygl</translation>
    </message>
    <message>
        <source>Schools causing concern</source>
        <translation>Ysgolion sy’n peri pryder</translation>
    </message>
    <message>
        <source>Seal it for the board or with a passphrase.</source>
        <translation>Seliwch hi ar gyfer y bwrdd neu â chyfrinymadrodd.</translation>
    </message>
    <message>
        <source>Second judgement</source>
        <translation>Ail farn</translation>
    </message>
    <message>
        <source>Second judgement of {school} made</source>
        <translation>Gwnaed ail farn ar {school}</translation>
    </message>
    <message>
        <source>Second judgement of {school} saved</source>
        <translation>Cadwyd ail farn ar {school}</translation>
    </message>
    <message>
        <source>Second judgement of {school}, {term}</source>
        <translation>Ail farn ar {school}, {term}</translation>
    </message>
    <message>
        <source>Second judgements of {term} asked for</source>
        <translation>Gofynnwyd am ail farnau {term}</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Difrifol</translation>
    </message>
    <message>
        <source>Set a new passphrase in the settings, under “Your store”, with the code as the present one.</source>
        <translation>Gosodwch gyfrinymadrodd newydd yn y gosodiadau, o dan “Eich storfa”, gyda’r cod fel yr un presennol.</translation>
    </message>
    <message>
        <source>Settings of the authority</source>
        <translation>Gosodiadau’r awdurdod</translation>
    </message>
    <message>
        <source>Several classes or a group of pupils lose a term or more.</source>
        <translation>Mae sawl dosbarth neu grŵp o ddisgyblion yn colli tymor neu fwy.</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Difrifol iawn</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Taflen</translation>
    </message>
    <message>
        <source>Shorten its longest answers, or add long papers as attachments. Then make it final.</source>
        <translation>Byrhewch ei atebion hiraf, neu ychwanegwch bapurau hir fel atodiadau. Yna gwnewch ef yn derfynol.</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Bach</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
    <message>
        <source>Something was decided under this item, so it stays in the minutes.</source>
        <translation>Penderfynwyd rhywbeth o dan yr eitem hon, felly mae’n aros yn y cofnodion.</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>Staffio</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Sefydlog</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Storfa</translation>
    </message>
    <message>
        <source>Structured solution considered</source>
        <translation>Ystyriwyd datrysiad strwythuredig</translation>
    </message>
    <message>
        <source>Take in the board’s file that asks for it.</source>
        <translation>Derbyniwch ffeil y bwrdd sy’n gofyn amdani.</translation>
    </message>
    <message>
        <source>Take it from the agenda; it may have been removed since.</source>
        <translation>Cymerwch hi o’r agenda; efallai ei bod wedi’i thynnu ers hynny.</translation>
    </message>
    <message>
        <source>Take its name from the list of challenges.</source>
        <translation>Cymerwch ei henw o restr yr heriau.</translation>
    </message>
    <message>
        <source>Take its name from the list of meetings.</source>
        <translation>Cymerwch ei enw o restr y cyfarfodydd.</translation>
    </message>
    <message>
        <source>Take its name from the meeting.</source>
        <translation>Cymerwch ei enw o’r cyfarfod.</translation>
    </message>
    <message>
        <source>Take more returns in, or draw one in fewer.</source>
        <translation>Derbyniwch ragor o ffurflenni, neu tynnwch un o bob llai o ysgolion.</translation>
    </message>
    <message>
        <source>Take the officers’ returns in first.</source>
        <translation>Derbyniwch ffurflenni’r swyddogion yn gyntaf.</translation>
    </message>
    <message>
        <source>Taking back of a reader’s comment on {passage}</source>
        <translation>Tynnu’n ôl sylw darllenydd ar {passage}</translation>
    </message>
    <message>
        <source>Taking over of the visit</source>
        <translation>Cymryd yr ymweliad drosodd</translation>
    </message>
    <message>
        <source>That challenge is not in this store.</source>
        <translation>Nid yw’r her honno yn y storfa hon.</translation>
    </message>
    <message>
        <source>That decision is not of this meeting.</source>
        <translation>Nid yw’r penderfyniad hwnnw’n perthyn i’r cyfarfod hwn.</translation>
    </message>
    <message>
        <source>That is not the recovery code that this store has now.</source>
        <translation>Nid dyna’r cod adfer sydd gan y storfa hon nawr.</translation>
    </message>
    <message>
        <source>That item is not on the agenda.</source>
        <translation>Nid yw’r eitem honno ar yr agenda.</translation>
    </message>
    <message>
        <source>That meeting is not in this store.</source>
        <translation>Nid yw’r cyfarfod hwnnw yn y storfa hon.</translation>
    </message>
    <message>
        <source>The agenda has everything that the cycle asks for</source>
        <translation>Mae popeth y mae’r cylch yn gofyn amdano ar yr agenda</translation>
    </message>
    <message>
        <source>The answer cannot be due before the challenge was made.</source>
        <translation>Ni all yr ateb fod i’w roi cyn i’r her gael ei gwneud.</translation>
    </message>
    <message>
        <source>The answer is given between the day of the challenge and today.</source>
        <translation>Rhoddir yr ateb rhwng diwrnod yr her a heddiw.</translation>
    </message>
    <message>
        <source>The assessment is not whole: {missing}</source>
        <translation>Nid yw’r asesiad yn gyfan: {missing}</translation>
    </message>
    <message>
        <source>The backup {name} cannot be used: {what}</source>
        <translation>Ni ellir defnyddio’r copi wrth gefn {name}: {what}</translation>
    </message>
    <message>
        <source>The backup {name} holds another past than the store, from change {number} on.</source>
        <translation>Mae gan y copi wrth gefn {name} orffennol gwahanol i’r storfa, o newid {number} ymlaen.</translation>
    </message>
    <message>
        <source>The backup {name} is whole and holds more: open it.</source>
        <translation>Mae’r copi wrth gefn {name} yn gyfan ac yn cynnwys mwy: agorwch ef.</translation>
    </message>
    <message>
        <source>The batch stopped after {kept} of {count} reports: {what}</source>
        <translation>Stopiodd y swp ar ôl {kept} o {count} adroddiad: {what}</translation>
    </message>
    <message>
        <source>The best fit is a category of more support</source>
        <translation>Y ffit orau yw categori â mwy o gymorth</translation>
    </message>
    <message>
        <source>The best fit suggests no category.</source>
        <translation>Nid yw’r ffit orau yn awgrymu categori.</translation>
    </message>
    <message>
        <source>The best fit suggests {category}.</source>
        <translation>Mae’r ffit orau yn awgrymu {category}.</translation>
    </message>
    <message>
        <source>The board decided on {category}; the officer had judged {judged}.</source>
        <translation>Penderfynodd y bwrdd ar {category}; roedd y swyddog wedi barnu {judged}.</translation>
    </message>
    <message>
        <source>The board’s decision</source>
        <translation>Penderfyniad y bwrdd</translation>
    </message>
    <message>
        <source>The board’s decision on the category of {school}, {term}</source>
        <translation>Penderfyniad y bwrdd ar gategori {school}, {term}</translation>
    </message>
    <message>
        <source>The board’s decision on {school} recorded</source>
        <translation>Cofnodwyd penderfyniad y bwrdd ar {school}</translation>
    </message>
    <message>
        <source>The categorisation is not complete: {missing}</source>
        <translation>Nid yw’r categoreiddiad yn gyflawn: {missing}</translation>
    </message>
    <message>
        <source>The categorisation is not completed.</source>
        <translation>Nid yw’r categoreiddiad wedi’i gwblhau.</translation>
    </message>
    <message>
        <source>The command “officer list” names the officers with their ids.</source>
        <translation>Mae’r gorchymyn “officer list” yn enwi’r swyddogion gyda’u ids.</translation>
    </message>
    <message>
        <source>The cover of this file and its content do not belong together.</source>
        <translation>Nid yw clawr y ffeil hon a’i chynnwys yn perthyn i’w gilydd.</translation>
    </message>
    <message>
        <source>The criteria fit category {fit} best; {category} was judged without a reason.</source>
        <translation>Mae’r meini prawf yn ffitio categori {fit} orau; barnwyd {category} heb reswm.</translation>
    </message>
    <message>
        <source>The criteria of category “{values}” rest on other criteria themselves.</source>
        <translation>Mae meini prawf categori “{values}” eu hunain yn gorffwys ar feini prawf eraill.</translation>
    </message>
    <message>
        <source>The data in this PDF is not in order.</source>
        <translation>Nid yw’r data yn y PDF hwn mewn trefn.</translation>
    </message>
    <message>
        <source>The data that it carries are those of the record. Do not rely on its pages.</source>
        <translation>Data’r cofnod yw’r data y mae’n ei gario. Peidiwch â dibynnu ar ei dudalennau.</translation>
    </message>
    <message>
        <source>The dates of {title} are out of order.</source>
        <translation>Mae dyddiadau {title} yn y drefn anghywir.</translation>
    </message>
    <message>
        <source>The day for the reply is not after the day of sending.</source>
        <translation>Nid yw diwrnod yr ymateb ar ôl diwrnod yr anfon.</translation>
    </message>
    <message>
        <source>The day for the reply was {day}.</source>
        <translation>Y diwrnod ar gyfer yr ymateb oedd {day}.</translation>
    </message>
    <message>
        <source>The day of the decision is still to come.</source>
        <translation>Nid yw diwrnod y penderfyniad wedi dod eto.</translation>
    </message>
    <message>
        <source>The day of the reply is not between the day of sending and today.</source>
        <translation>Nid yw diwrnod yr ymateb rhwng diwrnod yr anfon a heddiw.</translation>
    </message>
    <message>
        <source>The disk gave an error.</source>
        <translation>Rhoddodd y ddisg wall.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved.</source>
        <translation>Mae’r ddisg yn llawn, felly ni ellid cadw hyn.</translation>
    </message>
    <message>
        <source>The download gave a page instead of the file. Download it again.</source>
        <translation>Rhoddodd y lawrlwythiad dudalen yn lle’r ffeil. Lawrlwythwch hi eto.</translation>
    </message>
    <message>
        <source>The draft has no passage {strange}.</source>
        <translation>Nid oes darn {strange} yn y drafft.</translation>
    </message>
    <message>
        <source>The draft is with the school until {day}.</source>
        <translation>Mae’r drafft gyda’r ysgol hyd {day}.</translation>
    </message>
    <message>
        <source>The file brings more than reports and what readers said of them.</source>
        <translation>Mae’r ffeil yn dod â mwy nag adroddiadau a’r hyn a ddywedodd darllenwyr amdanynt.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Ni ellir darllen y ffeil.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Ni ellid darllen y ffeil.</translation>
    </message>
    <message>
        <source>The file could not be read: {strerror}.</source>
        <translation>Ni ellid darllen y ffeil: {strerror}.</translation>
    </message>
    <message>
        <source>The file could not be read{value}.</source>
        <translation>Ni ellid darllen y ffeil{value}.</translation>
    </message>
    <message>
        <source>The file did not get to the post box whole, and is not there.</source>
        <translation>Ni chyrhaeddodd y ffeil y blwch post yn gyfan, ac nid yw yno.</translation>
    </message>
    <message>
        <source>The file does not follow the rules of its format (TOML).</source>
        <translation>Nid yw’r ffeil yn dilyn rheolau ei fformat (TOML).</translation>
    </message>
    <message>
        <source>The file does not say which authority a school belongs to.</source>
        <translation>Nid yw’r ffeil yn dweud i ba awdurdod y mae ysgol yn perthyn.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a character, so it was cut off.</source>
        <translation>Mae’r ffeil yn gorffen yng nghanol nod, felly fe’i torrwyd yn fyr.</translation>
    </message>
    <message>
        <source>The file ends in the middle of this row, so it was cut off.</source>
        <translation>Mae’r ffeil yn gorffen yng nghanol y rhes hon, felly fe’i torrwyd yn fyr.</translation>
    </message>
    <message>
        <source>The file has a line longer than any row of a published file.</source>
        <translation>Mae gan y ffeil linell hwy nag unrhyw res mewn ffeil gyhoeddedig.</translation>
    </message>
    <message>
        <source>The file has been tampered with or damaged: it gives another content to a record that is here already.</source>
        <translation>Mae rhywun wedi ymyrryd â’r ffeil neu mae wedi’i difrodi: mae’n rhoi cynnwys arall i gofnod sydd yma eisoes.</translation>
    </message>
    <message>
        <source>The file has no [[{name}]].</source>
        <translation>Nid oes [[{name}]] yn y ffeil.</translation>
    </message>
    <message>
        <source>The file has no column “{headings}”.</source>
        <translation>Nid oes colofn “{headings}” yn y ffeil.</translation>
    </message>
    <message>
        <source>The file has no school of authority {wanted}. It has schools of {held}{more}.</source>
        <translation>Nid oes ysgol yn awdurdod {wanted} yn y ffeil. Mae ynddi ysgolion {held}{more}.</translation>
    </message>
    <message>
        <source>The file has {count} characters.</source>
        <translation>Mae gan y ffeil {count} nod.</translation>
    </message>
    <message>
        <source>The file has {count} columns; no published school file has so many.</source>
        <translation>Mae gan y ffeil {count} colofn; nid oes gan unrhyw ffeil ysgolion gyhoeddedig gynifer.</translation>
    </message>
    <message>
        <source>The file holds a link or a folder as a part.</source>
        <translation>Mae’r ffeil yn cynnwys dolen neu ffolder fel rhan.</translation>
    </message>
    <message>
        <source>The file holds a part that has no place.</source>
        <translation>Mae’r ffeil yn cynnwys rhan nad oes lle iddi.</translation>
    </message>
    <message>
        <source>The file holds a part that it does not list.</source>
        <translation>Mae’r ffeil yn cynnwys rhan nad yw’n ei rhestru.</translation>
    </message>
    <message>
        <source>The file holds a part with a forbidden name.</source>
        <translation>Mae’r ffeil yn cynnwys rhan ag enw gwaharddedig.</translation>
    </message>
    <message>
        <source>The file holds more than can be read at once.</source>
        <translation>Mae’r ffeil yn cynnwys mwy nag y gellir ei ddarllen ar unwaith.</translation>
    </message>
    <message>
        <source>The file holds more than {events:,} entries.</source>
        <translation>Mae’r ffeil yn cynnwys mwy na {events:,} cofnod.</translation>
    </message>
    <message>
        <source>The file holds more than {parts:,} parts.</source>
        <translation>Mae’r ffeil yn cynnwys mwy na {parts:,} rhan.</translation>
    </message>
    <message>
        <source>The file holds nothing but zeros.</source>
        <translation>Nid yw’r ffeil yn cynnwys dim ond seroau.</translation>
    </message>
    <message>
        <source>The file holds two parts of the same name.</source>
        <translation>Mae’r ffeil yn cynnwys dwy ran o’r un enw.</translation>
    </message>
    <message>
        <source>The file is damaged or was changed after it was made.</source>
        <translation>Mae’r ffeil wedi’i difrodi neu fe’i newidiwyd ar ôl ei gwneud.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Mae’r ffeil yn wag.</translation>
    </message>
    <message>
        <source>The file is larger than a file of the program can be.</source>
        <translation>Mae’r ffeil yn fwy nag y gall ffeil o’r rhaglen fod.</translation>
    </message>
    <message>
        <source>The file is larger than {max_bytes} MB.</source>
        <translation>Mae’r ffeil yn fwy na {max_bytes} MB.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB.</source>
        <translation>Mae’r ffeil yn fwy na {most} MB.</translation>
    </message>
    <message>
        <source>The file is locked with a ZIP password.</source>
        <translation>Mae’r ffeil wedi’i chloi â chyfrinair ZIP.</translation>
    </message>
    <message>
        <source>The file is not complete: its end is missing.</source>
        <translation>Nid yw’r ffeil yn gyflawn: mae ei diwedd ar goll.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Nid yw’r ffeil yno.</translation>
    </message>
    <message>
        <source>The file itself is not in this store.</source>
        <translation>Nid yw’r ffeil ei hun yn y storfa hon.</translation>
    </message>
    <message>
        <source>The file lacks columns of the {title}: {missing}.</source>
        <translation>Mae’r ffeil heb golofnau {title}: {missing}.</translation>
    </message>
    <message>
        <source>The file lists a part twice.</source>
        <translation>Mae’r ffeil yn rhestru rhan ddwywaith.</translation>
    </message>
    <message>
        <source>The file of bank holidays cannot be read.</source>
        <translation>Ni ellir darllen y ffeil gwyliau banc.</translation>
    </message>
    <message>
        <source>The file of term dates cannot be read.</source>
        <translation>Ni ellir darllen y ffeil dyddiadau tymhorau.</translation>
    </message>
    <message>
        <source>The file speaks of the keys of others than its sender.</source>
        <translation>Mae’r ffeil yn sôn am allweddi eraill nag eiddo ei hanfonwr.</translation>
    </message>
    <message>
        <source>The file uses one name for a part and a folder.</source>
        <translation>Mae’r ffeil yn defnyddio un enw ar gyfer rhan a ffolder.</translation>
    </message>
    <message>
        <source>The file was changed after it was signed, or was put together from several.</source>
        <translation>Newidiwyd y ffeil ar ôl ei llofnodi, neu fe’i rhoddwyd at ei gilydd o sawl un.</translation>
    </message>
    <message>
        <source>The file was put there, and what was read back is something else.</source>
        <translation>Rhoddwyd y ffeil yno, ac mae’r hyn a ddarllenwyd yn ôl yn rhywbeth arall.</translation>
    </message>
    <message>
        <source>The file was written, and what was read back is something else.</source>
        <translation>Ysgrifennwyd y ffeil, ac mae’r hyn a ddarllenwyd yn ôl yn rhywbeth arall.</translation>
    </message>
    <message>
        <source>The file was written, but the disk did not confirm that it is safe.</source>
        <translation>Ysgrifennwyd y ffeil, ond ni chadarnhaodd y ddisg ei bod yn ddiogel.</translation>
    </message>
    <message>
        <source>The file would unpack to far too much.</source>
        <translation>Byddai’r ffeil yn dadbacio i lawer gormod.</translation>
    </message>
    <message>
        <source>The file “{name}” of the form cannot be read: {strerror}.</source>
        <translation>Ni ellir darllen ffeil “{name}” y ffurflen: {strerror}.</translation>
    </message>
    <message>
        <source>The file’s own description is not in order.</source>
        <translation>Nid yw disgrifiad y ffeil ei hun mewn trefn.</translation>
    </message>
    <message>
        <source>The folder for the new store does not exist.</source>
        <translation>Nid yw’r ffolder ar gyfer y storfa newydd yn bodoli.</translation>
    </message>
    <message>
        <source>The folder for the store does not exist.</source>
        <translation>Nid yw’r ffolder ar gyfer y storfa’n bodoli.</translation>
    </message>
    <message>
        <source>The folder is not there. Is the stick or network drive connected?</source>
        <translation>Nid yw’r ffolder yno. A yw’r cof bach neu’r gyriant rhwydwaith wedi’i gysylltu?</translation>
    </message>
    <message>
        <source>The form has no questions.</source>
        <translation>Nid oes cwestiynau yn y ffurflen.</translation>
    </message>
    <message>
        <source>The form has no version.</source>
        <translation>Nid oes fersiwn gan y ffurflen.</translation>
    </message>
    <message>
        <source>The form has no {sheet} sheet.</source>
        <translation>Nid oes taflen {sheet} gan y ffurflen.</translation>
    </message>
    <message>
        <source>The form has no {what}.</source>
        <translation>Nid oes gan y ffurflen {what}.</translation>
    </message>
    <message>
        <source>The form has too many parts, or too deep.</source>
        <translation>Mae gan y ffurflen ormod o rannau, neu maent yn rhy ddwfn.</translation>
    </message>
    <message>
        <source>The form is larger than {max_bytes} MB.</source>
        <translation>Mae’r ffurflen yn fwy na {max_bytes} MB.</translation>
    </message>
    <message>
        <source>The form needs its version, as the foot of the paper has it.</source>
        <translation>Mae angen fersiwn y ffurflen, fel y mae ar waelod y papur.</translation>
    </message>
    <message>
        <source>The form of this visit does not ask for its date.</source>
        <translation>Nid yw ffurflen yr ymweliad hwn yn gofyn am ei ddyddiad.</translation>
    </message>
    <message>
        <source>The form that it was written in is not here, so it cannot be drawn again.</source>
        <translation>Nid yw’r ffurflen yr ysgrifennwyd ef ynddi yma, felly ni ellir ei dynnu eto.</translation>
    </message>
    <message>
        <source>The form that this visit was written in is not in this store.</source>
        <translation>Nid yw’r ffurflen yr ysgrifennwyd yr ymweliad hwn ynddi yn y storfa hon.</translation>
    </message>
    <message>
        <source>The form “{title}” has no single question called “{name}”.</source>
        <translation>Nid oes gan y ffurflen “{title}” un cwestiwn o’r enw “{name}”.</translation>
    </message>
    <message>
        <source>The form “{title}” was changed without a new version.</source>
        <translation>Newidiwyd y ffurflen “{title}” heb fersiwn newydd.</translation>
    </message>
    <message>
        <source>The form “{title}” was retired, so no new visit is begun in it.</source>
        <translation>Mae’r ffurflen “{title}” wedi ymddeol, felly ni ddechreuir ymweliad newydd ynddi.</translation>
    </message>
    <message>
        <source>The form’s XML cannot be read: {error}.</source>
        <translation>Ni ellir darllen XML y ffurflen: {error}.</translation>
    </message>
    <message>
        <source>The form’s XML declares a document type, which is not safe.</source>
        <translation>Mae XML y ffurflen yn datgan math o ddogfen, nad yw’n ddiogel.</translation>
    </message>
    <message>
        <source>The form’s id is “{form_id}”, its folder “{name}”.</source>
        <translation>Id y ffurflen yw “{form_id}”, ei ffolder “{name}”.</translation>
    </message>
    <message>
        <source>The framework cannot be used. {shown}{more}</source>
        <translation>Ni ellir defnyddio’r fframwaith. {shown}{more}</translation>
    </message>
    <message>
        <source>The framework that came with the program is missing.</source>
        <translation>Mae’r fframwaith a ddaeth gyda’r rhaglen ar goll.</translation>
    </message>
    <message>
        <source>The framework that this judgement was made under is not in this store.</source>
        <translation>Nid yw’r fframwaith y gwnaed y farn hon oddi tano yn y storfa hon.</translation>
    </message>
    <message>
        <source>The function {name}() is not known here.</source>
        <translation>Nid yw’r ffwythiant {name}() yn hysbys yma.</translation>
    </message>
    <message>
        <source>The headings of the file cannot be read.</source>
        <translation>Ni ellir darllen penawdau’r ffeil.</translation>
    </message>
    <message>
        <source>The id “{each}” is used twice.</source>
        <translation>Defnyddir yr id “{each}” ddwywaith.</translation>
    </message>
    <message>
        <source>The key file belongs to another store.</source>
        <translation>Mae’r ffeil allwedd yn perthyn i storfa arall.</translation>
    </message>
    <message>
        <source>The key file of this store is damaged.</source>
        <translation>Mae ffeil allwedd y storfa hon wedi’i difrodi.</translation>
    </message>
    <message>
        <source>The key file that belongs to this store is missing.</source>
        <translation>Mae’r ffeil allwedd sy’n perthyn i’r storfa hon ar goll.</translation>
    </message>
    <message>
        <source>The keys that signed this file are not to be trusted any more.</source>
        <translation>Ni ddylid ymddiried mwyach yn yr allweddi a lofnododd y ffeil hon.</translation>
    </message>
    <message>
        <source>The last recorded inspection was more than {years} ago ({day}).</source>
        <translation>Roedd yr arolygiad cofnodedig diwethaf fwy na {years} yn ôl ({day}).</translation>
    </message>
    <message>
        <source>The last recorded inspection was within {years} ({day}).</source>
        <translation>Roedd yr arolygiad cofnodedig diwethaf o fewn {years} ({day}).</translation>
    </message>
    <message>
        <source>The latest inspection is more than {years} years old: {day}.</source>
        <translation>Mae dros {years} o flynyddoedd ers yr arolygiad diweddaraf: {day}.</translation>
    </message>
    <message>
        <source>The letters I, L, O and U are not used: what looks like them is 1, 1, 0 or V.</source>
        <translation>Ni ddefnyddir y llythrennau I, L, O ac U: 1, 1, 0 neu V yw’r hyn sy’n edrych fel hwy.</translation>
    </message>
    <message>
        <source>The link was taken without its date.</source>
        <translation>Cymerwyd y cysylltiad heb ei ddyddiad.</translation>
    </message>
    <message>
        <source>The list of choices “{found}” is not there.</source>
        <translation>Nid yw’r rhestr o ddewisiadau “{found}” yno.</translation>
    </message>
    <message>
        <source>The list “{list_id}” lies in a file outside the form.</source>
        <translation>Mae’r rhestr “{list_id}” mewn ffeil y tu allan i’r ffurflen.</translation>
    </message>
    <message>
        <source>The list “{wanted}” is not in this form.</source>
        <translation>Nid yw’r rhestr “{wanted}” yn y ffurflen hon.</translation>
    </message>
    <message>
        <source>The name of this document is not whole.</source>
        <translation>Nid yw enw’r ddogfen hon yn gyfan.</translation>
    </message>
    <message>
        <source>The name “{name}” cannot be used here, or is nested too deep.</source>
        <translation>Ni ellir defnyddio’r enw “{name}” yma, neu mae wedi’i nythu’n rhy ddwfn.</translation>
    </message>
    <message>
        <source>The name “{name}” is used twice.</source>
        <translation>Defnyddir yr enw “{name}” ddwywaith.</translation>
    </message>
    <message>
        <source>The newest version has not been issued yet.</source>
        <translation>Nid yw’r fersiwn fwyaf newydd wedi’i chyhoeddi eto.</translation>
    </message>
    <message>
        <source>The note is being amended at present.</source>
        <translation>Mae’r nodyn yn cael ei ddiwygio ar hyn o bryd.</translation>
    </message>
    <message>
        <source>The note of visit is not final yet.</source>
        <translation>Nid yw nodyn yr ymweliad yn derfynol eto.</translation>
    </message>
    <message>
        <source>The note of visit is not final, so there is no draft to send.</source>
        <translation>Nid yw nodyn yr ymweliad yn derfynol, felly nid oes drafft i’w anfon.</translation>
    </message>
    <message>
        <source>The note of visit is not finished: {count} {value} missing or not valid.</source>
        <translation>Nid yw nodyn yr ymweliad wedi’i orffen: {count} {value} ar goll neu’n annilys.</translation>
    </message>
    <message>
        <source>The note was changed since it was made final.</source>
        <translation>Newidiwyd y nodyn ers ei wneud yn derfynol.</translation>
    </message>
    <message>
        <source>The officer answered “not met”.</source>
        <translation>Atebodd y swyddog “not met”.</translation>
    </message>
    <message>
        <source>The officer has no name.</source>
        <translation>Nid oes enw gan y swyddog.</translation>
    </message>
    <message>
        <source>The ones before it were taken in. Look at this one again.</source>
        <translation>Derbyniwyd y rhai o’i blaen. Edrychwch ar hon eto.</translation>
    </message>
    <message>
        <source>The paper needs the name of the person who wrote it.</source>
        <translation>Mae angen enw’r person a’i hysgrifennodd ar y papur.</translation>
    </message>
    <message>
        <source>The passages of this form are not those of the draft that was sent.</source>
        <translation>Nid darnau’r drafft a anfonwyd yw darnau’r ffurflen hon.</translation>
    </message>
    <message>
        <source>The passphrase is shorter than {min_passphrase} characters.</source>
        <translation>Mae’r cyfrinymadrodd yn fyrrach na {min_passphrase} nod.</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>Newidiwyd y cyfrinymadrodd</translation>
    </message>
    <message>
        <source>The pattern of regex() must be written out as text.</source>
        <translation>Rhaid ysgrifennu patrwm regex() fel testun.</translation>
    </message>
    <message>
        <source>The pattern “{text}” repeats a repetition, which can take for ever.</source>
        <translation>Mae’r patrwm “{text}” yn ailadrodd ailadroddiad, a all gymryd am byth.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Y darlun</translation>
    </message>
    <message>
        <source>The post box cannot be reached.</source>
        <translation>Ni ellir cyrraedd y blwch post.</translation>
    </message>
    <message>
        <source>The printer does not take anything.</source>
        <translation>Nid yw’r argraffydd yn derbyn dim.</translation>
    </message>
    <message>
        <source>The program has no such typeface.</source>
        <translation>Nid oes gan y rhaglen ffurfdeip o’r fath.</translation>
    </message>
    <message>
        <source>The program’s own data is missing: its frameworks, forms and term dates.</source>
        <translation>Mae data’r rhaglen ei hun ar goll: ei fframweithiau, ei ffurflenni a’i dyddiadau tymhorau.</translation>
    </message>
    <message>
        <source>The receipts could be sealed for nobody: no keys of these officers are known.</source>
        <translation>Ni ellid selio’r derbynebau ar gyfer neb: nid yw allweddi’r swyddogion hyn yn hysbys.</translation>
    </message>
    <message>
        <source>The record that it was issued has been taken back since.</source>
        <translation>Tynnwyd yn ôl ers hynny y cofnod iddo gael ei gyhoeddi.</translation>
    </message>
    <message>
        <source>The recovery code opens the store from now on</source>
        <translation>Mae’r cod adfer yn agor y storfa o hyn ymlaen</translation>
    </message>
    <message>
        <source>The register names another head.</source>
        <translation>Mae’r gofrestr yn enwi pennaeth arall.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Yr adroddiad</translation>
    </message>
    <message>
        <source>The report as a whole</source>
        <translation>Yr adroddiad cyfan</translation>
    </message>
    <message>
        <source>The report cannot be issued.</source>
        <translation>Ni ellir cyhoeddi’r adroddiad.</translation>
    </message>
    <message>
        <source>The report is too large to be kept.</source>
        <translation>Mae’r adroddiad yn rhy fawr i’w gadw.</translation>
    </message>
    <message>
        <source>The rest of the school mostly meets the criteria. If what stands in the way is thought temporary (“{factor}”), {forms} is open to the officer, who must give the reason.</source>
        <translation>Mae gweddill yr ysgol yn bodloni’r meini prawf gan mwyaf. Os bernir bod yr hyn sy’n sefyll yn y ffordd yn un dros dro (“{factor}”), mae {forms} yn agored i’r swyddog, sy’n gorfod rhoi’r rheswm.</translation>
    </message>
    <message>
        <source>The return is not ready: {waiting} of {count} schools {value} something missing.</source>
        <translation>Nid yw’r ffurflen yn barod: mae gan {waiting} o {count} ysgol {value} rywbeth ar goll.</translation>
    </message>
    <message>
        <source>The return was not made, because nobody could have read it: {what}</source>
        <translation>Ni wnaed y ffurflen, gan na allai neb fod wedi’i darllen: {what}</translation>
    </message>
    <message>
        <source>The row cannot be split into cells: {error}.</source>
        <translation>Ni ellir rhannu’r rhes yn gelloedd: {error}.</translation>
    </message>
    <message>
        <source>The row does not give the numbers (URN) of two schools.</source>
        <translation>Nid yw’r rhes yn rhoi rhifau (URN) dwy ysgol.</translation>
    </message>
    <message>
        <source>The row has {count} cells, but the header {count2}.</source>
        <translation>Mae gan y rhes {count} cell, ond y pennawd {count2}.</translation>
    </message>
    <message>
        <source>The row has {count} fields where the headings have {width}, so its judgements cannot be told apart.</source>
        <translation>Mae gan y rhes {count} maes lle mae gan y penawdau {width}, felly ni ellir gwahaniaethu rhwng ei barnau.</translation>
    </message>
    <message>
        <source>The row has {count} fields where the headings have {width}.</source>
        <translation>Mae gan y rhes {count} maes lle mae gan y penawdau {width}.</translation>
    </message>
    <message>
        <source>The rule’s numbers cannot be meant.</source>
        <translation>Ni all mai rhifau’r rheol a olygir.</translation>
    </message>
    <message>
        <source>The same answer is asked for in two places.</source>
        <translation>Gofynnir am yr un ateb mewn dau le.</translation>
    </message>
    <message>
        <source>The same file as {name}.</source>
        <translation>Yr un ffeil â {name}.</translation>
    </message>
    <message>
        <source>The same link stands in row {found} already.</source>
        <translation>Mae’r un cysylltiad yn rhes {found} eisoes.</translation>
    </message>
    <message>
        <source>The same repeat is drawn in two places.</source>
        <translation>Dangosir yr un ailadrodd mewn dau le.</translation>
    </message>
    <message>
        <source>The school</source>
        <translation>Yr ysgol</translation>
    </message>
    <message>
        <source>The school has a sixth form, but its category is not recorded.</source>
        <translation>Mae gan yr ysgol chweched dosbarth, ond nid yw ei gategori wedi’i gofnodi.</translation>
    </message>
    <message>
        <source>The school has no category yet.</source>
        <translation>Nid oes gan yr ysgol gategori eto.</translation>
    </message>
    <message>
        <source>The school has not been asked to check the facts of this version.</source>
        <translation>Ni ofynnwyd i’r ysgol wirio ffeithiau’r fersiwn hon.</translation>
    </message>
    <message>
        <source>The school has replied, so there is nothing to end.</source>
        <translation>Mae’r ysgol wedi ymateb, felly nid oes dim i ddod ag ef i ben.</translation>
    </message>
    <message>
        <source>The school has until {long_day} to reply.</source>
        <translation>Mae gan yr ysgol hyd {long_day} i ymateb.</translation>
    </message>
    <message>
        <source>The school made no point on passage {number}.</source>
        <translation>Ni wnaeth yr ysgol bwynt ar ddarn {number}.</translation>
    </message>
    <message>
        <source>The school sees itself as stronger</source>
        <translation>Mae’r ysgol yn ei gweld ei hun yn gryfach</translation>
    </message>
    <message>
        <source>The school sees itself as weaker</source>
        <translation>Mae’r ysgol yn ei gweld ei hun yn wannach</translation>
    </message>
    <message>
        <source>The school was never categorised, so there is nothing to change.</source>
        <translation>Ni chategoreiddiwyd yr ysgol erioed, felly nid oes dim i’w newid.</translation>
    </message>
    <message>
        <source>The school wrote nothing on the report as a whole.</source>
        <translation>Nid ysgrifennodd yr ysgol ddim ar yr adroddiad cyfan.</translation>
    </message>
    <message>
        <source>The school’s reply to the check of factual accuracy</source>
        <translation>Ateb yr ysgol i’r gwiriad cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>The second judgement is made and is compared with the first.</source>
        <translation>Gwnaed yr ail farn ac fe’i cymherir â’r gyntaf.</translation>
    </message>
    <message>
        <source>The server of the post box answered, and refused.</source>
        <translation>Atebodd gweinydd y blwch post, a gwrthododd.</translation>
    </message>
    <message>
        <source>The set-up file does not name this officer.</source>
        <translation>Nid yw’r ffeil sefydlu’n enwi’r swyddog hwn.</translation>
    </message>
    <message>
        <source>The set-up file names its authority by no code that there is.</source>
        <translation>Mae’r ffeil sefydlu’n enwi ei hawdurdod â chod nad yw’n bod.</translation>
    </message>
    <message>
        <source>The set-up file names no officer.</source>
        <translation>Nid yw’r ffeil sefydlu’n enwi unrhyw swyddog.</translation>
    </message>
    <message>
        <source>The sheet is larger than 4 MB.</source>
        <translation>Mae’r daflen yn fwy na 4 MB.</translation>
    </message>
    <message>
        <source>The sheet is not saved as UTF-8 text.</source>
        <translation>Ni chadwyd y daflen fel testun UTF-8.</translation>
    </message>
    <message>
        <source>The sixth form is recorded as {recorded}; the criterion is {asked}.</source>
        <translation>Cofnodir y chweched dosbarth fel {recorded}; y maen prawf yw {asked}.</translation>
    </message>
    <message>
        <source>The stick or disk lost its content. Copy it again from where it came from.</source>
        <translation>Collodd y cof bach neu’r ddisg ei gynnwys. Copïwch hi eto o’r lle y daeth.</translation>
    </message>
    <message>
        <source>The store cannot be opened where it is.</source>
        <translation>Ni ellir agor y storfa lle y mae.</translation>
    </message>
    <message>
        <source>The store from before was kept whole: {place}.</source>
        <translation>Cadwyd y storfa flaenorol yn gyfan: {place}.</translation>
    </message>
    <message>
        <source>The store is as it was in the backup {name}: {events} entries, every one compared.</source>
        <translation>Mae’r storfa fel yr oedd yn y copi wrth gefn {name}: {events} cofnod, pob un wedi’i gymharu.</translation>
    </message>
    <message>
        <source>The store is damaged.</source>
        <translation>Mae’r storfa wedi’i difrodi.</translation>
    </message>
    <message>
        <source>The store is in a place where nothing may be written.</source>
        <translation>Mae’r storfa mewn lle na cheir ysgrifennu iddo.</translation>
    </message>
    <message>
        <source>The store itself lies in that folder, and would be lost together with it.</source>
        <translation>Mae’r storfa ei hun yn y ffolder hwnnw, a byddai’n cael ei cholli gydag ef.</translation>
    </message>
    <message>
        <source>The store itself rests on it.</source>
        <translation>Mae’r storfa ei hun yn gorffwys arno.</translation>
    </message>
    <message>
        <source>The store’s file is cut off.</source>
        <translation>Mae ffeil y storfa wedi’i thorri’n fyr.</translation>
    </message>
    <message>
        <source>The store’s file is empty.</source>
        <translation>Mae ffeil y storfa’n wag.</translation>
    </message>
    <message>
        <source>The tables are not what the recorded events give.</source>
        <translation>Nid yw’r tablau yr hyn y mae’r digwyddiadau a gofnodwyd yn ei roi.</translation>
    </message>
    <message>
        <source>The tables cannot be converted ({name}).</source>
        <translation>Ni ellir trosi’r tablau ({name}).</translation>
    </message>
    <message>
        <source>The temporarily vulnerable form {category} is suggested because: {named}</source>
        <translation>Awgrymir y ffurf fregus dros dro {category} oherwydd: {named}</translation>
    </message>
    <message>
        <source>The two agree</source>
        <translation>Mae’r ddau yn cytuno</translation>
    </message>
    <message>
        <source>The value “{what}” of a telephone or tablet is not known here.</source>
        <translation>Nid yw gwerth “{what}” ffôn neu lechen yn hysbys yma.</translation>
    </message>
    <message>
        <source>The visit is known here, but this version of its report is not.</source>
        <translation>Mae’r ymweliad yn hysbys yma, ond nid yw’r fersiwn hon o’i adroddiad.</translation>
    </message>
    <message>
        <source>The visit is not in this store.</source>
        <translation>Nid yw’r ymweliad yn y storfa hon.</translation>
    </message>
    <message>
        <source>The visit was not begun at that moment.</source>
        <translation>Nid oedd yr ymweliad wedi’i ddechrau bryd hynny.</translation>
    </message>
    <message>
        <source>The visit was not looked up, as no store was named.</source>
        <translation>Ni chwiliwyd am yr ymweliad, gan na enwyd storfa.</translation>
    </message>
    <message>
        <source>The visit was withdrawn: {withdrawn}</source>
        <translation>Tynnwyd yr ymweliad yn ôl: {withdrawn}</translation>
    </message>
    <message>
        <source>The visit’s report was issued since, last as version {number}.</source>
        <translation>Cyhoeddwyd adroddiad yr ymweliad ers hynny, ddiwethaf fel fersiwn {number}.</translation>
    </message>
    <message>
        <source>The whole record of {school}.</source>
        <translation>Cofnod cyfan {school}.</translation>
    </message>
    <message>
        <source>The whole report is ticked as accurate, and single passages are called inaccurate. What was said of a passage counts.</source>
        <translation>Ticiwyd yr adroddiad cyfan yn gywir, a gelwir darnau unigol yn anghywir. Yr hyn a ddywedwyd am ddarn sy’n cyfrif.</translation>
    </message>
    <message>
        <source>The workbook cannot be read.</source>
        <translation>Ni ellir darllen y llyfr gwaith.</translation>
    </message>
    <message>
        <source>The workbook is larger than 4 MB.</source>
        <translation>Mae’r llyfr gwaith yn fwy na 4 MB.</translation>
    </message>
    <message>
        <source>The {part} of a choice cannot be read from “{ref}”.</source>
        <translation>Ni ellir darllen {part} dewis o “{ref}”.</translation>
    </message>
    <message>
        <source>The {title} has no date that can be read.</source>
        <translation>Nid oes gan {title} ddyddiad y gellir ei ddarllen.</translation>
    </message>
    <message>
        <source>The {title} of school {urn} stands in row {row} already, with other values. The first was kept.</source>
        <translation>Mae {title} ysgol {urn} yn rhes {row} eisoes, gyda gwerthoedd eraill. Cadwyd y cyntaf.</translation>
    </message>
    <message>
        <source>The {what} “{name}” begins here and never ends.</source>
        <translation>Mae {what} “{name}” yn dechrau yma a byth yn gorffen.</translation>
    </message>
    <message>
        <source>Then set a new passphrase in the settings, under “Your store”, with the code as the present one.</source>
        <translation>Yna gosodwch gyfrinymadrodd newydd yn y gosodiadau, o dan “Eich storfa”, gyda’r cod fel yr un presennol.</translation>
    </message>
    <message>
        <source>There are no next steps.</source>
        <translation>Nid oes camau nesaf.</translation>
    </message>
    <message>
        <source>There are no schools in your caseload, so there is nothing to return.</source>
        <translation>Nid oes ysgolion yn eich llwyth achosion, felly nid oes dim i’w ddychwelyd.</translation>
    </message>
    <message>
        <source>There are no schools yet that these inspections could belong to.</source>
        <translation>Nid oes ysgolion eto y gallai’r arolygiadau hyn berthyn iddynt.</translation>
    </message>
    <message>
        <source>There are no schools yet that these links could belong to.</source>
        <translation>Nid oes ysgolion eto y gallai’r cysylltiadau hyn berthyn iddynt.</translation>
    </message>
    <message>
        <source>There are no terms in this calendar.</source>
        <translation>Nid oes tymhorau yn y calendr hwn.</translation>
    </message>
    <message>
        <source>There are several signs, or one that leaders do not have in hand.</source>
        <translation>Mae sawl arwydd, neu un nad oes gan arweinwyr reolaeth arno.</translation>
    </message>
    <message>
        <source>There are signs, and leaders are acting on them.</source>
        <translation>Mae arwyddion, ac mae arweinwyr yn gweithredu arnynt.</translation>
    </message>
    <message>
        <source>There are temporarily vulnerable categories but no factors of vulnerability.</source>
        <translation>Mae categorïau bregus dros dro ond dim ffactorau bregusrwydd.</translation>
    </message>
    <message>
        <source>There are {count} entries under “{name}”.</source>
        <translation>Mae {count} cofnod o dan “{name}”.</translation>
    </message>
    <message>
        <source>There are {untold} more problems of this kind in the file.</source>
        <translation>Mae {untold} problem arall o’r math hwn yn y ffeil.</translation>
    </message>
    <message>
        <source>There is a file with this name already.</source>
        <translation>Mae ffeil â’r enw hwn eisoes.</translation>
    </message>
    <message>
        <source>There is an answer to “{criterion_id}”, which the framework does not have.</source>
        <translation>Mae ateb i “{criterion_id}”, nad yw yn y fframwaith.</translation>
    </message>
    <message>
        <source>There is no completed category of {term} to challenge.</source>
        <translation>Nid oes categori wedi’i gwblhau ar gyfer {term} i’w herio.</translation>
    </message>
    <message>
        <source>There is no completed category of {term} to decide on.</source>
        <translation>Nid oes categori wedi’i gwblhau ar gyfer {term} i benderfynu arno.</translation>
    </message>
    <message>
        <source>There is no completed category of {term} to judge again.</source>
        <translation>Nid oes categori wedi’i gwblhau ar gyfer {term} i’w farnu eto.</translation>
    </message>
    <message>
        <source>There is no form called “{form_id}”.</source>
        <translation>Nid oes ffurflen o’r enw “{form_id}”.</translation>
    </message>
    <message>
        <source>There is no form “{name}” in this store.</source>
        <translation>Nid oes ffurflen “{name}” yn y storfa hon.</translation>
    </message>
    <message>
        <source>There is no key file with which this store could be read.</source>
        <translation>Nid oes ffeil allwedd y gellid darllen y storfa hon â hi.</translation>
    </message>
    <message>
        <source>There is no other school whose category waits for a decision.</source>
        <translation>Nid oes ysgol arall y mae ei chategori’n aros am benderfyniad.</translation>
    </message>
    <message>
        <source>There is no room left in the post box, so the file is not there.</source>
        <translation>Nid oes lle ar ôl yn y blwch post, felly nid yw’r ffeil yno.</translation>
    </message>
    <message>
        <source>There is no store at this place.</source>
        <translation>Nid oes storfa yn y lle hwn.</translation>
    </message>
    <message>
        <source>There is no such blank.</source>
        <translation>Nid oes ffurflen wag o’r fath.</translation>
    </message>
    <message>
        <source>There is no such comment.</source>
        <translation>Nid oes sylw o’r fath.</translation>
    </message>
    <message>
        <source>There is no such day in the calendar.</source>
        <translation>Nid oes diwrnod o’r fath yn y calendr.</translation>
    </message>
    <message>
        <source>There is no such document.</source>
        <translation>Nid oes dogfen o’r fath.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Nid oes ffeil o’r fath.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Nid oes ffolder o’r fath.</translation>
    </message>
    <message>
        <source>There is no whole backup in the folder beside it.</source>
        <translation>Nid oes copi wrth gefn cyfan yn y ffolder wrth ei hymyl.</translation>
    </message>
    <message>
        <source>There is nothing to send: no report was read here.</source>
        <translation>Nid oes dim i’w anfon: ni ddarllenwyd adroddiad yma.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Nid oes dim i’w ddad-wneud.</translation>
    </message>
    <message>
        <source>There is something in this place already.</source>
        <translation>Mae rhywbeth yn y lle hwn eisoes.</translation>
    </message>
    <message>
        <source>These are no keys of a device.</source>
        <translation>Nid allweddi dyfais yw’r rhain.</translation>
    </message>
    <message>
        <source>These keys were revoked, and comparing their words does not bring them back.</source>
        <translation>Dirymwyd yr allweddi hyn, ac nid yw cymharu eu geiriau’n dod â hwy’n ôl.</translation>
    </message>
    <message>
        <source>These may be somebody’s initials.</source>
        <translation>Gall y rhain fod yn flaenlythrennau rhywun.</translation>
    </message>
    <message>
        <source>These schools are still to be judged a second time by someone who would read it.</source>
        <translation>Mae’r ysgolion hyn eto i’w barnu am yr eildro gan rywun a fyddai’n darllen y penderfyniadau.</translation>
    </message>
    <message>
        <source>These words do not stand in the report.</source>
        <translation>Nid yw’r geiriau hyn yn yr adroddiad.</translation>
    </message>
    <message>
        <source>This PDF was not made by the program.</source>
        <translation>Ni wnaed y PDF hwn gan y rhaglen.</translation>
    </message>
    <message>
        <source>This answer is not allowed.</source>
        <translation>Ni chaniateir yr ateb hwn.</translation>
    </message>
    <message>
        <source>This backup does not lie in the folder of backups beside a store.</source>
        <translation>Nid yw’r copi wrth gefn hwn yn y ffolder copïau wrth gefn wrth ymyl storfa.</translation>
    </message>
    <message>
        <source>This cannot be undone: {label}.</source>
        <translation>Ni ellir dad-wneud hyn: {label}.</translation>
    </message>
    <message>
        <source>This cannot be undone: {label}. Its report was given out.</source>
        <translation>Ni ellir dad-wneud hyn: {label}. Mae ei adroddiad wedi’i roi allan.</translation>
    </message>
    <message>
        <source>This cannot be undone: {label}. The visit was made final since.</source>
        <translation>Ni ellir dad-wneud hyn: {label}. Gwnaed yr ymweliad yn derfynol ers hynny.</translation>
    </message>
    <message>
        <source>This categorisation was made under {framework}, not {ref}.</source>
        <translation>Gwnaed y categoreiddiad hwn o dan {framework}, nid {ref}.</translation>
    </message>
    <message>
        <source>This check was ended already.</source>
        <translation>Daeth y gwiriad hwn i ben eisoes.</translation>
    </message>
    <message>
        <source>This code opens the store when its passphrase is forgotten. Whoever holds it, together with the store’s files, can read everything.</source>
        <translation>Mae’r cod hwn yn agor y storfa pan fydd ei chyfrinymadrodd wedi’i anghofio. Gall pwy bynnag sydd ag ef, ynghyd â ffeiliau’r storfa, ddarllen popeth.</translation>
    </message>
    <message>
        <source>This computer has no driver for post boxes of this kind.</source>
        <translation>Nid oes gan y cyfrifiadur hwn yrrwr ar gyfer blychau post o’r math hwn.</translation>
    </message>
    <message>
        <source>This document was made by the program, but it carries no data of a visit.</source>
        <translation>Gwnaed y ddogfen hon gan y rhaglen, ond nid yw’n cario data ymweliad.</translation>
    </message>
    <message>
        <source>This file does not say which authority a school belongs to, so the rows of all its schools were read.</source>
        <translation>Nid yw’r ffeil hon yn dweud i ba awdurdod y mae ysgol yn perthyn, felly darllenwyd rhesi ei holl ysgolion.</translation>
    </message>
    <message>
        <source>This file has no URN column; expected was {wanted}.</source>
        <translation>Nid oes colofn URN yn y ffeil hon; disgwylid {wanted}.</translation>
    </message>
    <message>
        <source>This file holds {held}, not {wanted}.</source>
        <translation>Mae’r ffeil hon yn cynnwys {held}, nid {wanted}.</translation>
    </message>
    <message>
        <source>This file is not a store of this program, or it is damaged.</source>
        <translation>Nid storfa o’r rhaglen hon yw’r ffeil hon, neu mae wedi’i difrodi.</translation>
    </message>
    <message>
        <source>This file is not in the post box any more.</source>
        <translation>Nid yw’r ffeil hon yn y blwch post mwyach.</translation>
    </message>
    <message>
        <source>This file is not sealed, and goes into no post box beyond your own network.</source>
        <translation>Nid yw’r ffeil hon wedi’i selio, ac nid yw’n mynd i unrhyw flwch post y tu hwnt i’ch rhwydwaith eich hun.</translation>
    </message>
    <message>
        <source>This file is not whole, or not sealed, so it was not fetched.</source>
        <translation>Nid yw’r ffeil hon yn gyfan, neu nid yw wedi’i selio, felly ni chafodd ei nôl.</translation>
    </message>
    <message>
        <source>This file is only a part of the form: {count} of its {count2} fields are missing.</source>
        <translation>Dim ond rhan o’r ffurflen yw’r ffeil hon: mae {count} o’i {count2} maes ar goll.</translation>
    </message>
    <message>
        <source>This file is sealed and has to be opened with a key first.</source>
        <translation>Mae’r ffeil hon wedi’i selio a rhaid ei hagor ag allwedd yn gyntaf.</translation>
    </message>
    <message>
        <source>This file is taken in elsewhere: it holds {what}.</source>
        <translation>Derbynnir y ffeil hon yn rhywle arall: mae’n cynnwys {what}.</translation>
    </message>
    <message>
        <source>This file was exchanged while the returns were taken in.</source>
        <translation>Disodlwyd y ffeil hon tra oedd y ffurflenni’n cael eu derbyn.</translation>
    </message>
    <message>
        <source>This file was made by a newer version of the program, which this one cannot read.</source>
        <translation>Gwnaed y ffeil hon gan fersiwn mwy newydd o’r rhaglen, na all hon ei darllen.</translation>
    </message>
    <message>
        <source>This file was not made by the program.</source>
        <translation>Ni wnaed y ffeil hon gan y rhaglen.</translation>
    </message>
    <message>
        <source>This file was not sealed for you.</source>
        <translation>Ni seliwyd y ffeil hon ar eich cyfer chi.</translation>
    </message>
    <message>
        <source>This file was sealed with a passphrase.</source>
        <translation>Seliwyd y ffeil hon â chyfrinymadrodd.</translation>
    </message>
    <message>
        <source>This file was signed with other keys than those known of its sender.</source>
        <translation>Llofnodwyd y ffeil hon ag allweddi eraill na’r rhai sy’n hysbys am ei hanfonwr.</translation>
    </message>
    <message>
        <source>This folder was not made by “Export everything as open files”.</source>
        <translation>Ni wnaed y ffolder hwn gan “Allforio popeth fel ffeiliau agored”.</translation>
    </message>
    <message>
        <source>This form is not one that this program made, or its marks were taken out.</source>
        <translation>Nid ffurflen a wnaeth y rhaglen hon yw hon, neu tynnwyd ei marciau allan.</translation>
    </message>
    <message>
        <source>This is a ZIP file, but not one that the program wrote.</source>
        <translation>Ffeil ZIP yw hon, ond nid un a ysgrifennwyd gan y rhaglen.</translation>
    </message>
    <message>
        <source>This is a copy that another program saved, not the file that was issued.</source>
        <translation>Copi a gadwyd gan raglen arall yw hwn, nid y ffeil a gyhoeddwyd.</translation>
    </message>
    <message>
        <source>This is a draft. It was never issued.</source>
        <translation>Drafft yw hwn. Ni chyhoeddwyd ef erioed.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Ffolder yw hwn, nid ffeil.</translation>
    </message>
    <message>
        <source>This is a list of schools, not the register: it has no {columns} {headings}.</source>
        <translation>Rhestr o ysgolion yw hon, nid y gofrestr: nid oes ganddi {columns} {headings}.</translation>
    </message>
    <message>
        <source>This is a report exactly as it was issued, but its visit was withdrawn since.</source>
        <translation>Dyma adroddiad yn union fel y’i cyhoeddwyd, ond tynnwyd ei ymweliad yn ôl ers hynny.</translation>
    </message>
    <message>
        <source>This is a report of a visit that is not known here. Its pages say what its data say.</source>
        <translation>Dyma adroddiad ar ymweliad nad yw’n hysbys yma. Mae ei dudalennau’n dweud yr hyn a ddywed ei ddata.</translation>
    </message>
    <message>
        <source>This is not a file of term dates.</source>
        <translation>Nid ffeil dyddiadau tymhorau yw hon.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Nid ffeil yw hon.</translation>
    </message>
    <message>
        <source>This is not a report as it was issued.</source>
        <translation>Nid adroddiad fel y’i cyhoeddwyd yw hwn.</translation>
    </message>
    <message>
        <source>This is not a report as it was issued: there is no version {number} here.</source>
        <translation>Nid adroddiad fel y’i cyhoeddwyd yw hwn: nid oes fersiwn {number} yma.</translation>
    </message>
    <message>
        <source>This is not a report as it was issued: this version was never issued here.</source>
        <translation>Nid adroddiad fel y’i cyhoeddwyd yw hwn: ni chyhoeddwyd y fersiwn hon yma erioed.</translation>
    </message>
    <message>
        <source>This is not a sealed file of the program.</source>
        <translation>Nid ffeil wedi’i selio gan y rhaglen yw hon.</translation>
    </message>
    <message>
        <source>This is not a text file: it is in some program’s own format, or badly damaged.</source>
        <translation>Nid ffeil destun yw hon: mae yn fformat rhyw raglen ei hun, neu wedi’i difrodi’n ddrwg.</translation>
    </message>
    <message>
        <source>This is not one of your post boxes.</source>
        <translation>Nid yw hwn yn un o’ch blychau post.</translation>
    </message>
    <message>
        <source>This is the backup itself.</source>
        <translation>Dyma’r copi wrth gefn ei hun.</translation>
    </message>
    <message>
        <source>This is the folder of your own record, which is nobody’s post box.</source>
        <translation>Dyma ffolder eich cofnod eich hun, nad yw’n flwch post i neb.</translation>
    </message>
    <message>
        <source>This is the reply of {name} on the visit of {long_day}.</source>
        <translation>Dyma ymateb {name} am ymweliad {long_day}.</translation>
    </message>
    <message>
        <source>This is the reply to a draft that is not in this store.</source>
        <translation>Dyma’r ymateb i ddrafft nad yw yn y storfa hon.</translation>
    </message>
    <message>
        <source>This is the set-up of authority {code}, and this store is of {own}.</source>
        <translation>Sefydliad awdurdod {code} yw hwn, a storfa {own} yw hon.</translation>
    </message>
    <message>
        <source>This is version {number} exactly as it was issued, and the latest version.</source>
        <translation>Dyma fersiwn {number} yn union fel y’i cyhoeddwyd, a’r fersiwn ddiweddaraf.</translation>
    </message>
    <message>
        <source>This is version {number} exactly as it was issued. It has been amended since.</source>
        <translation>Dyma fersiwn {number} yn union fel y’i cyhoeddwyd. Fe’i diwygiwyd ers hynny.</translation>
    </message>
    <message>
        <source>This is what was recorded last.</source>
        <translation>Dyma’r hyn a gofnodwyd ddiwethaf.</translation>
    </message>
    <message>
        <source>This is {held}, not {wanted}.</source>
        <translation>{held} yw hwn, nid {wanted}.</translation>
    </message>
    <message>
        <source>This is {kinds}; expected was {wanted}.</source>
        <translation>{kinds} yw hwn; disgwylid {wanted}.</translation>
    </message>
    <message>
        <source>This is {kind}, not a CSV file.</source>
        <translation>{kind} yw hwn, nid ffeil CSV.</translation>
    </message>
    <message>
        <source>This kind of file cannot be added to a visit.</source>
        <translation>Ni ellir ychwanegu’r math hwn o ffeil at ymweliad.</translation>
    </message>
    <message>
        <source>This looks as if something was still to be filled in.</source>
        <translation>Mae hyn yn edrych fel pe bai rhywbeth i’w lenwi o hyd.</translation>
    </message>
    <message>
        <source>This must be a date and a time, such as 22/11/2026 09:30.</source>
        <translation>Rhaid i hyn fod yn ddyddiad ac amser, megis 22/11/2026 09:30.</translation>
    </message>
    <message>
        <source>This must be a date: day, month and year, such as 22/11/2026.</source>
        <translation>Rhaid i hyn fod yn ddyddiad: diwrnod, mis a blwyddyn, megis 22/11/2026.</translation>
    </message>
    <message>
        <source>This must be a number, such as 1.5.</source>
        <translation>Rhaid i hyn fod yn rhif, megis 1.5.</translation>
    </message>
    <message>
        <source>This must be a time of day, such as 09:30.</source>
        <translation>Rhaid i hyn fod yn amser o’r dydd, megis 09:30.</translation>
    </message>
    <message>
        <source>This must be a whole number, in digits.</source>
        <translation>Rhaid i hyn fod yn rhif cyfan, mewn digidau.</translation>
    </message>
    <message>
        <source>This must be answered.</source>
        <translation>Rhaid ateb hyn.</translation>
    </message>
    <message>
        <source>This name belongs to a store, and writing there could destroy the record.</source>
        <translation>Mae’r enw hwn yn perthyn i storfa, a gallai ysgrifennu yno ddinistrio’r cofnod.</translation>
    </message>
    <message>
        <source>This note has {size} kB of text, more than a return can carry ({most} kB).</source>
        <translation>Mae gan y nodyn hwn {size} kB o destun, mwy nag y gall ffurflen ei gario ({most} kB).</translation>
    </message>
    <message>
        <source>This note is only read here, so nothing can be put back into it.</source>
        <translation>Dim ond darllen y nodyn hwn a wneir yma, felly ni ellir rhoi dim yn ôl ynddo.</translation>
    </message>
    <message>
        <source>This officer is not asked for any second judgement of {term}.</source>
        <translation>Ni ofynnir i’r swyddog hwn am unrhyw ail farn ar gyfer {term}.</translation>
    </message>
    <message>
        <source>This passage still says what the draft said.</source>
        <translation>Mae’r darn hwn yn dal i ddweud yr hyn a ddywedodd y drafft.</translation>
    </message>
    <message>
        <source>This picture is damaged or too large to be shown.</source>
        <translation>Mae’r llun hwn wedi’i ddifrodi neu’n rhy fawr i’w ddangos.</translation>
    </message>
    <message>
        <source>This reply says nothing yet.</source>
        <translation>Nid yw’r ymateb hwn yn dweud dim eto.</translation>
    </message>
    <message>
        <source>This report cannot be taken in.</source>
        <translation>Ni ellir derbyn yr adroddiad hwn.</translation>
    </message>
    <message>
        <source>This report has to be read before it is issued.</source>
        <translation>Rhaid darllen yr adroddiad hwn cyn ei gyhoeddi.</translation>
    </message>
    <message>
        <source>This report is too large to be checked by whoever gets it, and was not issued.</source>
        <translation>Mae’r adroddiad hwn yn rhy fawr i’w wirio gan bwy bynnag a’i caiff, ac ni chafodd ei gyhoeddi.</translation>
    </message>
    <message>
        <source>This report waits for a reader.</source>
        <translation>Mae’r adroddiad hwn yn aros am ddarllenydd.</translation>
    </message>
    <message>
        <source>This report was altered since it was issued: its data differ from the record.</source>
        <translation>Newidiwyd yr adroddiad hwn ers ei gyhoeddi: mae ei ddata’n wahanol i’r cofnod.</translation>
    </message>
    <message>
        <source>This report was altered since it was issued: its pages or properties were changed.</source>
        <translation>Newidiwyd yr adroddiad hwn ers ei gyhoeddi: newidiwyd ei dudalennau neu ei briodweddau.</translation>
    </message>
    <message>
        <source>This report was issued already.</source>
        <translation>Cyhoeddwyd yr adroddiad hwn eisoes.</translation>
    </message>
    <message>
        <source>This report was made by a later version of the program.</source>
        <translation>Gwnaed yr adroddiad hwn gan fersiwn ddiweddarach o’r rhaglen.</translation>
    </message>
    <message>
        <source>This sentence has {length} words; the house likes at most {longest_sentence}.</source>
        <translation>Mae {length} gair yn y frawddeg hon; mae’r tŷ yn hoffi {longest_sentence} ar y mwyaf.</translation>
    </message>
    <message>
        <source>This store is as it was at {then}. What was saved after that, up to {last} ({missing} times), is not in it.</source>
        <translation>Mae’r storfa hon fel yr oedd am {then}. Nid yw’r hyn a gadwyd wedi hynny, hyd at {last} ({missing} gwaith), ynddi.</translation>
    </message>
    <message>
        <source>This store is being worked on at another computer.</source>
        <translation>Mae rhywun yn gweithio ar y storfa hon ar gyfrifiadur arall.</translation>
    </message>
    <message>
        <source>This store is being worked on in another window.</source>
        <translation>Mae’r storfa hon ar waith mewn ffenestr arall.</translation>
    </message>
    <message>
        <source>This store was last used by a newer version of the program.</source>
        <translation>Defnyddiwyd y storfa hon ddiwethaf gan fersiwn mwy newydd o’r rhaglen.</translation>
    </message>
    <message>
        <source>This store was never finished being made, and holds nothing.</source>
        <translation>Ni orffennwyd gwneud y storfa hon erioed, ac nid yw’n cynnwys dim.</translation>
    </message>
    <message>
        <source>This store's key file was written by a newer version of the program.</source>
        <translation>Ysgrifennwyd ffeil allwedd y storfa hon gan fersiwn mwy newydd o’r rhaglen.</translation>
    </message>
    <message>
        <source>This version waits for a reader already.</source>
        <translation>Mae’r fersiwn hon yn aros am ddarllenydd eisoes.</translation>
    </message>
    <message>
        <source>This version was approved already.</source>
        <translation>Cymeradwywyd y fersiwn hon eisoes.</translation>
    </message>
    <message>
        <source>This version was issued already.</source>
        <translation>Cyhoeddwyd y fersiwn hon eisoes.</translation>
    </message>
    <message>
        <source>This very file was taken in already.</source>
        <translation>Derbyniwyd yr union ffeil hon eisoes.</translation>
    </message>
    <message>
        <source>This visit has no such attachment.</source>
        <translation>Nid oes gan yr ymweliad hwn atodiad o’r fath.</translation>
    </message>
    <message>
        <source>This visit has no such check.</source>
        <translation>Nid oes gan yr ymweliad hwn wiriad o’r fath.</translation>
    </message>
    <message>
        <source>This visit has no version {number}.</source>
        <translation>Nid oes gan yr ymweliad hwn fersiwn {number}.</translation>
    </message>
    <message>
        <source>This visit has no version {version}.</source>
        <translation>Nid oes gan yr ymweliad hwn fersiwn {version}.</translation>
    </message>
    <message>
        <source>This visit was withdrawn.</source>
        <translation>Tynnwyd yr ymweliad hwn yn ôl.</translation>
    </message>
    <message>
        <source>Those written are whole. Put the cause right and choose the same folder again: the work goes on where it stopped.</source>
        <translation>Mae’r rhai a ysgrifennwyd yn gyfan. Cywirwch yr achos a dewiswch yr un ffolder eto: mae’r gwaith yn parhau o’r lle y stopiodd.</translation>
    </message>
    <message>
        <source>Thresholds name more than one scale for the sixth-form category.</source>
        <translation>Mae’r trothwyon yn enwi mwy nag un raddfa ar gyfer categori’r chweched dosbarth.</translation>
    </message>
    <message>
        <source>To be kept in a safe</source>
        <translation>I’w chadw mewn sêff</translation>
    </message>
    <message>
        <source>To use it, open the store and type the code where the passphrase is asked for. Capitals, spaces and hyphens do not matter.</source>
        <translation>I’w ddefnyddio, agorwch y storfa a theipiwch y cod lle gofynnir am y cyfrinymadrodd. Nid yw priflythrennau, bylchau na chysylltnodau o bwys.</translation>
    </message>
    <message>
        <source>Told that a warning notice may follow</source>
        <translation>Dywedwyd y gallai hysbysiad rhybuddio ddilyn</translation>
    </message>
    <message>
        <source>Too little was answered about the {side} of {categories} to set against this.</source>
        <translation>Atebwyd rhy ychydig am {side} {categories} i’w osod yn erbyn hyn.</translation>
    </message>
    <message>
        <source>Try again when the connection is better.</source>
        <translation>Rhowch gynnig arall arni pan fydd y cysylltiad yn well.</translation>
    </message>
    <message>
        <source>Two columns have the same heading; the first of them was read.</source>
        <translation>Mae gan ddwy golofn yr un pennawd; darllenwyd y gyntaf ohonynt.</translation>
    </message>
    <message>
        <source>Two officers recorded different categories.</source>
        <translation>Cofnododd dau swyddog gategorïau gwahanol.</translation>
    </message>
    <message>
        <source>Two words with capitals may be a person’s name.</source>
        <translation>Gall dau air â phriflythrennau fod yn enw person.</translation>
    </message>
    <message>
        <source>Type of school</source>
        <translation>Math o ysgol</translation>
    </message>
    <message>
        <source>Type the text again instead of pasting it.</source>
        <translation>Teipiwch y testun eto yn lle ei ludo.</translation>
    </message>
    <message>
        <source>Typed notes recovered</source>
        <translation>Adferwyd nodiadau a deipiwyd</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Ar y gweill</translation>
    </message>
    <message>
        <source>Under way and on time</source>
        <translation>Ar y gweill ac mewn pryd</translation>
    </message>
    <message>
        <source>Under way but late</source>
        <translation>Ar y gweill ond yn hwyr</translation>
    </message>
    <message>
        <source>Undo the decision first.</source>
        <translation>Dad-wnewch y penderfyniad yn gyntaf.</translation>
    </message>
    <message>
        <source>Undo the last change to the tables, then make it step by step.</source>
        <translation>Dad-wnewch y newid diwethaf i’r tablau, yna ei wneud gam wrth gam.</translation>
    </message>
    <message>
        <source>Undone: {label}</source>
        <translation>Dad-wnaed: {label}</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Annhebygol</translation>
    </message>
    <message>
        <source>Unpack it and choose the CSV file inside.</source>
        <translation>Dadbaciwch hi a dewiswch y ffeil CSV y tu mewn.</translation>
    </message>
    <message>
        <source>Unsupported schools</source>
        <translation>Ysgolion heb gymorth</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>Cadarnhawyd</translation>
    </message>
    <message>
        <source>Upheld in part</source>
        <translation>Cadarnhawyd yn rhannol</translation>
    </message>
    <message>
        <source>Urgent improvement</source>
        <translation>Angen gwelliant brys</translation>
    </message>
    <message>
        <source>Use a calculation instead of a trigger.</source>
        <translation>Defnyddiwch gyfrifiad yn lle sbardun.</translation>
    </message>
    <message>
        <source>Use another copy of the export. Nothing was made.</source>
        <translation>Defnyddiwch gopi arall o’r allforiad. Ni wnaed dim.</translation>
    </message>
    <message>
        <source>Use one of the functions in the list of functions known, or another way.</source>
        <translation>Defnyddiwch un o’r ffwythiannau yn y rhestr o ffwythiannau hysbys, neu ffordd arall.</translation>
    </message>
    <message>
        <source>Use one scale for it throughout.</source>
        <translation>Defnyddiwch un raddfa drwyddi draw.</translation>
    </message>
    <message>
        <source>Use short names of letters, digits, “_” and “-”.</source>
        <translation>Defnyddiwch enwau byr o lythrennau, digidau, “_” a “-”.</translation>
    </message>
    <message>
        <source>Use text, a number, a date, a time, or choices.</source>
        <translation>Defnyddiwch destun, rhif, dyddiad, amser, neu ddewisiadau.</translation>
    </message>
    <message>
        <source>Use the register’s own file of links.</source>
        <translation>Defnyddiwch ffeil gysylltiadau’r gofrestr ei hun.</translation>
    </message>
    <message>
        <source>Values follow from each other in a circle: {shown}.</source>
        <translation>Mae gwerthoedd yn dilyn ei gilydd mewn cylch: {shown}.</translation>
    </message>
    <message>
        <source>Version {version} of “{title}” is here already, with other questions.</source>
        <translation>Mae fersiwn {version} o “{title}” yma eisoes, gyda chwestiynau eraill.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fersiynau</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Ymweliad</translation>
    </message>
    <message>
        <source>Visit planned</source>
        <translation>Ymweliad a gynlluniwyd</translation>
    </message>
    <message>
        <source>Visit to {name} begun</source>
        <translation>Dechreuwyd ymweliad â {name}</translation>
    </message>
    <message>
        <source>Visit to {name} moved to {day} {day2:%B %Y}</source>
        <translation>Symudwyd yr ymweliad â {name} i {day} {day2:%B %Y}</translation>
    </message>
    <message>
        <source>Visit to {school_name} made final, version {number}</source>
        <translation>Gwnaed yr ymweliad â {school_name} yn derfynol, fersiwn {number}</translation>
    </message>
    <message>
        <source>Visit to {school_name} withdrawn</source>
        <translation>Tynnwyd yr ymweliad â {school_name} yn ôl</translation>
    </message>
    <message>
        <source>Visit to {text_of} taken in from its report</source>
        <translation>Derbyniwyd yr ymweliad â {text_of} o’i adroddiad</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Ymweliadau</translation>
    </message>
    <message>
        <source>Visits and support</source>
        <translation>Ymweliadau a chymorth</translation>
    </message>
    <message>
        <source>Visits: {count}</source>
        <translation>Ymweliadau: {count}</translation>
    </message>
    <message>
        <source>Vulnerable since last term</source>
        <translation>Yn fregus ers y tymor diwethaf</translation>
    </message>
    <message>
        <source>Wait for the reply, or end the check with a reason.</source>
        <translation>Arhoswch am yr ymateb, neu dewch â’r gwiriad i ben gyda rheswm.</translation>
    </message>
    <message>
        <source>Wait, or say why the check is ended before that.</source>
        <translation>Arhoswch, neu dywedwch pam y daw’r gwiriad i ben cyn hynny.</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Yn aros am ateb</translation>
    </message>
    <message>
        <source>Warning notice</source>
        <translation>Hysbysiad rhybuddio</translation>
    </message>
    <message>
        <source>What a colleague returned stays in the record; ask them for an amended return.</source>
        <translation>Mae’r hyn a ddychwelodd cydweithiwr yn aros yn y cofnod; gofynnwch am ffurflen ddiwygiedig.</translation>
    </message>
    <message>
        <source>What came of a decision</source>
        <translation>Beth a ddaeth o benderfyniad</translation>
    </message>
    <message>
        <source>What has come of it is longer than {longest_note} characters.</source>
        <translation>Mae’r hyn a ddaeth ohono’n hirach na {longest_note} nod.</translation>
    </message>
    <message>
        <source>What is read from the {title} on recorded</source>
        <translation>Cofnodwyd beth a ddarllenir o {title} ymlaen</translation>
    </message>
    <message>
        <source>What is recorded cannot lie in the future.</source>
        <translation>Ni all yr hyn a gofnodir fod yn y dyfodol.</translation>
    </message>
    <message>
        <source>What is recorded of the change “{label}” is not what was sealed (number {number}).</source>
        <translation>Nid yw’r hyn a gofnodwyd am y newid “{label}” yr hyn a seliwyd (rhif {number}).</translation>
    </message>
    <message>
        <source>What they hold is missing; use the file as Ofsted publishes it.</source>
        <translation>Mae’r hyn sydd ynddynt ar goll; defnyddiwch y ffeil fel y mae Ofsted yn ei chyhoeddi.</translation>
    </message>
    <message>
        <source>What was put back is not the same as the backup.</source>
        <translation>Nid yw’r hyn a roddwyd yn ôl yr un fath â’r copi wrth gefn.</translation>
    </message>
    <message>
        <source>What was recorded since can be got out with “ssio-desktop salvage”. Do not delete the store.</source>
        <translation>Gellir tynnu’r hyn a gofnodwyd ers hynny allan gyda “ssio-desktop salvage”. Peidiwch â dileu’r storfa.</translation>
    </message>
    <message>
        <source>What was saved up to {last} ({missing} times) is not in this store.</source>
        <translation>Nid yw’r hyn a gadwyd hyd at {last} ({missing} gwaith) yn y storfa hon.</translation>
    </message>
    <message>
        <source>What {officer_name} said of reports taken in</source>
        <translation>Derbyniwyd yr hyn a ddywedodd {officer_name} am adroddiadau</translation>
    </message>
    <message>
        <source>Whether an answer carried over was looked at</source>
        <translation>A edrychwyd ar ateb a gariwyd drosodd</translation>
    </message>
    <message>
        <source>Whether it was issued so, only the store of the officer who wrote it can tell.</source>
        <translation>Dim ond storfa’r swyddog a’i hysgrifennodd all ddweud a gyhoeddwyd ef felly.</translation>
    </message>
    <message>
        <source>Whether the categorisation is completed</source>
        <translation>A yw’r categoreiddiad wedi’i gwblhau</translation>
    </message>
    <message>
        <source>Whether the school buys the package</source>
        <translation>A yw’r ysgol yn prynu’r pecyn</translation>
    </message>
    <message>
        <source>Whether this report is as it was issued cannot be confirmed here.</source>
        <translation>Ni ellir cadarnhau yma a yw’r adroddiad hwn fel y’i cyhoeddwyd.</translation>
    </message>
    <message>
        <source>Withdrawing a visit needs a reason.</source>
        <translation>Mae angen rheswm i dynnu ymweliad yn ôl.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Withdrawn by the school</source>
        <translation>Tynnwyd yn ôl gan yr ysgol</translation>
    </message>
    <message>
        <source>Withdrawn visit</source>
        <translation>Ymweliad a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Wording of category letters recorded</source>
        <translation>Cofnodwyd geiriad llythyrau categori</translation>
    </message>
    <message>
        <source>Words of the school answered</source>
        <translation>Atebwyd geiriau’r ysgol</translation>
    </message>
    <message>
        <source>Words of “{name}” recorded</source>
        <translation>Cofnodwyd geiriau “{name}”</translation>
    </message>
    <message>
        <source>Write [[moved]] with from and to, and [[added]] with day and name.</source>
        <translation>Ysgrifennwch [[moved]] gyda from a to, a [[added]] gyda day a name.</translation>
    </message>
    <message>
        <source>Write down what shows it, or take the mark away.</source>
        <translation>Nodwch beth sy’n ei ddangos, neu tynnwch y marc.</translation>
    </message>
    <message>
        <source>Write it as # and six digits from 0 to 9 and a to f, such as #17365d.</source>
        <translation>Ysgrifennwch ef fel # a chwe digid o 0 i 9 ac a i f, megis #17365d.</translation>
    </message>
    <message>
        <source>Write it as “termly-core@1”.</source>
        <translation>Ysgrifennwch ef fel “termly-core@1”.</translation>
    </message>
    <message>
        <source>Write it on one line of up to {longest} characters.</source>
        <translation>Ysgrifennwch ef ar un llinell o hyd at {longest} nod.</translation>
    </message>
    <message>
        <source>Write its choices on the choices sheet.</source>
        <translation>Ysgrifennwch ei dewisiadau ar y daflen choices.</translation>
    </message>
    <message>
        <source>Write jr:choice-name(${question}, '${question}').</source>
        <translation>Ysgrifennwch jr:choice-name(${question}, '${question}').</translation>
    </message>
    <message>
        <source>Write one of: {allowed}.</source>
        <translation>Ysgrifennwch un o: {allowed}.</translation>
    </message>
    <message>
        <source>Write the decisions for one officer, or wait for the second judgements.</source>
        <translation>Ysgrifennwch y penderfyniadau ar gyfer un swyddog, neu arhoswch am yr ail farnau.</translation>
    </message>
    <message>
        <source>Write the list on the choices sheet; lists in other files are not read.</source>
        <translation>Ysgrifennwch y rhestr ar y daflen choices; ni ddarllenir rhestrau mewn ffeiliau eraill.</translation>
    </message>
    <message>
        <source>Write the name of a question of this form in ${…}.</source>
        <translation>Ysgrifennwch enw cwestiwn o’r ffurflen hon yn ${…}.</translation>
    </message>
    <message>
        <source>Write the pattern without a repeated group that itself repeats.</source>
        <translation>Ysgrifennwch y patrwm heb grŵp ailadroddus sydd ei hun yn ailadrodd.</translation>
    </message>
    <message>
        <source>Write the words into the label.</source>
        <translation>Ysgrifennwch y geiriau yn y label.</translation>
    </message>
    <message>
        <source>Write the year and the season, such as 2026-autumn.</source>
        <translation>Ysgrifennwch y flwyddyn a’r tymor, megis 2026-autumn.</translation>
    </message>
    <message>
        <source>Write what will happen next, and who will do it.</source>
        <translation>Ysgrifennwch beth fydd yn digwydd nesaf, a phwy fydd yn ei wneud.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>You are asked to judge {school} a second time.</source>
        <translation>Gofynnir i chi farnu {school} am yr eildro.</translation>
    </message>
    <message>
        <source>You came in with the recovery code.</source>
        <translation>Daethoch i mewn gyda’r cod adfer.</translation>
    </message>
    <message>
        <source>You go on with the store as it is. Its files as they were found are kept: {place}. Look through the latest visits for what is missing.</source>
        <translation>Rydych yn mynd ymlaen â’r storfa fel y mae. Cedwir ei ffeiliau fel y’u cafwyd: {place}. Edrychwch drwy’r ymweliadau diweddaraf am yr hyn sydd ar goll.</translation>
    </message>
    <message>
        <source>Your return {number} for {term} was taken in.</source>
        <translation>Derbyniwyd eich ffurflen {number} ar gyfer {term}.</translation>
    </message>
    <message>
        <source>a 7-Zip file</source>
        <translation>ffeil 7-Zip</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>ffeil JSON</translation>
    </message>
    <message>
        <source>a LibreOffice spreadsheet</source>
        <translation>taenlen LibreOffice</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>dogfen PDF</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>cyflwyniad PowerPoint</translation>
    </message>
    <message>
        <source>a RAR file</source>
        <translation>ffeil RAR</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>dogfen Word</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>ffeil gywasgedig</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>cronfa ddata</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>dogfen</translation>
    </message>
    <message>
        <source>a file that the program exchanges</source>
        <translation>ffeil y mae’r rhaglen yn ei chyfnewid</translation>
    </message>
    <message>
        <source>a heading that runs on for ever</source>
        <translation>pennawd sy’n rhedeg ymlaen am byth</translation>
    </message>
    <message>
        <source>a history of overall grades (URN, rating, inspection date)</source>
        <translation>hanes graddau cyffredinol (URN, gradd, dyddiad arolygiad)</translation>
    </message>
    <message>
        <source>a list of entries, each headed [[{name}]]</source>
        <translation>rhestr o gofnodion, pob un o dan y pennawd [[{name}]]</translation>
    </message>
    <message>
        <source>a list of texts of at most {max_text} characters each</source>
        <translation>rhestr o destunau o {max_text} nod ar y mwyaf yr un</translation>
    </message>
    <message>
        <source>a name is missing after “{axis}”</source>
        <translation>mae enw ar goll ar ôl “{axis}”</translation>
    </message>
    <message>
        <source>a part of a PDF document</source>
        <translation>rhan o ddogfen PDF</translation>
    </message>
    <message>
        <source>a path stops after “/”</source>
        <translation>mae llwybr yn stopio ar ôl “/”</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>llun</translation>
    </message>
    <message>
        <source>a receipt of the review board</source>
        <translation>derbynneb gan y bwrdd adolygu</translation>
    </message>
    <message>
        <source>a school that is not known here</source>
        <translation>ysgol nad yw’n hysbys yma</translation>
    </message>
    <message>
        <source>a school’s reply on factual accuracy</source>
        <translation>ymateb ysgol ar gywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>a search result of the register of schools (GIAS)</source>
        <translation>canlyniad chwiliad yn y gofrestr ysgolion (GIAS)</translation>
    </message>
    <message>
        <source>a spreadsheet</source>
        <translation>taenlen</translation>
    </message>
    <message>
        <source>a table of its own</source>
        <translation>tabl ar wahân</translation>
    </message>
    <message>
        <source>a table of performance, census or absence figures</source>
        <translation>tabl o ffigurau perfformiad, cyfrifiad neu absenoldeb</translation>
    </message>
    <message>
        <source>a table with other columns</source>
        <translation>tabl â cholofnau eraill</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>tudalen we</translation>
    </message>
    <message>
        <source>a whole number without quotation marks</source>
        <translation>rhif cyfan heb ddyfynodau</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>archif zip</translation>
    </message>
    <message>
        <source>a {name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>an Excel or Word file of the older kind</source>
        <translation>ffeil Excel neu Word o’r math hŷn</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>llyfr gwaith Excel</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>ffeil XML</translation>
    </message>
    <message>
        <source>an authority’s set-up</source>
        <translation>sefydliad awdurdod</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>ffeil wag</translation>
    </message>
    <message>
        <source>an officer’s return</source>
        <translation>ffurflen swyddog</translation>
    </message>
    <message>
        <source>an old Office file</source>
        <translation>hen ffeil Office</translation>
    </message>
    <message>
        <source>as at {given}</source>
        <translation>fel yr oedd ar {given}</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>fel y dywedasoch</translation>
    </message>
    <message>
        <source>aspect {aspect_id}</source>
        <translation>agwedd {aspect_id}</translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation>o leiaf {amount}</translation>
    </message>
    <message>
        <source>autumn term {year}</source>
        <translation>tymor yr hydref {year}</translation>
    </message>
    <message>
        <source>category {category_id}</source>
        <translation>categori {category_id}</translation>
    </message>
    <message>
        <source>category {code} would be suggested.</source>
        <translation>byddai categori {code} yn cael ei awgrymu.</translation>
    </message>
    <message>
        <source>concerns</source>
        <translation>pryderon</translation>
    </message>
    <message>
        <source>cover: {reason}</source>
        <translation>clawr: {reason}</translation>
    </message>
    <message>
        <source>decisions of the review board</source>
        <translation>penderfyniadau’r bwrdd adolygu</translation>
    </message>
    <message>
        <source>double</source>
        <translation>dwbl</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>dyledus {day}</translation>
    </message>
    <message>
        <source>field “{path}” of the note</source>
        <translation>maes “{path}” y nodyn</translation>
    </message>
    <message>
        <source>first {first}, one in {one_in}</source>
        <translation>{first} cyntaf, un o bob {one_in}</translation>
    </message>
    <message>
        <source>five times</source>
        <translation>bum gwaith</translation>
    </message>
    <message>
        <source>format {version}, read here up to {major}</source>
        <translation>fformat {version}, darllenir yma hyd at {major}</translation>
    </message>
    <message>
        <source>four times</source>
        <translation>bedair gwaith</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>arolygiad</translation>
    </message>
    <message>
        <source>inspections</source>
        <translation>arolygiad</translation>
    </message>
    <message>
        <source>it is longer than {max_length} characters</source>
        <translation>mae’n hirach na {max_length} nod</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>nid UTF-8 ydyw</translation>
    </message>
    <message>
        <source>it is not finished</source>
        <translation>nid yw wedi’i orffen</translation>
    </message>
    <message>
        <source>it is not in the order of ids, or comes twice</source>
        <translation>nid yw yn nhrefn yr ids, neu mae’n dod ddwywaith</translation>
    </message>
    <message>
        <source>it is not written in the canonical form</source>
        <translation>nid yw wedi’i hysgrifennu yn y ffurf ganonaidd</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>mae’n rhy hir</translation>
    </message>
    <message>
        <source>it uses the variable {text}</source>
        <translation>mae’n defnyddio’r newidyn {text}</translation>
    </message>
    <message>
        <source>its brackets are nested too deeply</source>
        <translation>mae ei gromfachau wedi’u nythu’n rhy ddwfn</translation>
    </message>
    <message>
        <source>jr:choice-name() needs a question.</source>
        <translation>Mae angen cwestiwn ar jr:choice-name().</translation>
    </message>
    <message>
        <source>kind must be text</source>
        <translation>rhaid i kind fod yn destun</translation>
    </message>
    <message>
        <source>kind “{found}”</source>
        <translation>math “{found}”</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>llinell {number}</translation>
    </message>
    <message>
        <source>link</source>
        <translation>cysylltiad</translation>
    </message>
    <message>
        <source>links</source>
        <translation>cysylltiad</translation>
    </message>
    <message>
        <source>matters most</source>
        <translation>y pwysicaf</translation>
    </message>
    <message>
        <source>no category could be suggested.</source>
        <translation>ni ellid awgrymu categori.</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>dim diwrnod</translation>
    </message>
    <message>
        <source>none of its criteria has been answered</source>
        <translation>nid atebwyd yr un o’i feini prawf</translation>
    </message>
    <message>
        <source>once</source>
        <translation>unwaith</translation>
    </message>
    <message>
        <source>one in {number} of {count}</source>
        <translation>un o bob {number} o {count}</translation>
    </message>
    <message>
        <source>passage {number}, {title}</source>
        <translation>darn {number}, {title}</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>sent {long_day}, reply by {long_day2}</source>
        <translation>anfonwyd {long_day}, ymateb erbyn {long_day2}</translation>
    </message>
    <message>
        <source>sent {long_day}, reply {long_day2}</source>
        <translation>anfonwyd {long_day}, ymateb {long_day2}</translation>
    </message>
    <message>
        <source>spring term {year}</source>
        <translation>tymor y gwanwyn {year}</translation>
    </message>
    <message>
        <source>store version {found}, this program knows {version}</source>
        <translation>fersiwn storfa {found}, mae’r rhaglen hon yn adnabod {version}</translation>
    </message>
    <message>
        <source>strengths</source>
        <translation>cryfderau</translation>
    </message>
    <message>
        <source>summer term {year}</source>
        <translation>tymor yr haf {year}</translation>
    </message>
    <message>
        <source>text between quotation marks</source>
        <translation>testun rhwng dyfynodau</translation>
    </message>
    <message>
        <source>the file’s name, {name}</source>
        <translation>enw’r ffeil, {name}</translation>
    </message>
    <message>
        <source>the handover of a school</source>
        <translation>trosglwyddo ysgol</translation>
    </message>
    <message>
        <source>the links between schools (GIAS, establishment links)</source>
        <translation>y cysylltiadau rhwng ysgolion (GIAS, establishment links)</translation>
    </message>
    <message>
        <source>the note as a whole</source>
        <translation>y nodyn cyfan</translation>
    </message>
    <message>
        <source>the register of schools (GIAS, establishment fields)</source>
        <translation>y gofrestr ysgolion (GIAS, establishment fields)</translation>
    </message>
    <message>
        <source>the school holidays from {first} to {last}</source>
        <translation>gwyliau’r ysgol o {first} i {last}</translation>
    </message>
    <message>
        <source>the school with URN {urn}</source>
        <translation>yr ysgol â’r URN {urn}</translation>
    </message>
    <message>
        <source>the set-up of an authority</source>
        <translation>sefydliad awdurdod</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>y ffeil gyfan</translation>
    </message>
    <message>
        <source>the {name}</source>
        <translation>y {name}</translation>
    </message>
    <message>
        <source>there is no version {found} of the format</source>
        <translation>nid oes fersiwn {found} o’r fformat</translation>
    </message>
    <message>
        <source>three times</source>
        <translation>deirgwaith</translation>
    </message>
    <message>
        <source>today, because the file does not say</source>
        <translation>heddiw, gan nad yw’r ffeil yn dweud</translation>
    </message>
    <message>
        <source>today, because {as_at_from}, gives a day still to come</source>
        <translation>heddiw, gan fod {as_at_from} yn rhoi diwrnod sydd eto i ddod</translation>
    </message>
    <message>
        <source>true or false, without quotation marks</source>
        <translation>true neu false, heb ddyfynodau</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>hyd at {amount}</translation>
    </message>
    <message>
        <source>version must be two numbers with a point between them</source>
        <translation>rhaid i version fod yn ddau rif gyda phwynt rhyngddynt</translation>
    </message>
    <message>
        <source>visit to {school} on {day}</source>
        <translation>ymweliad â {school} ar {day}</translation>
    </message>
    <message>
        <source>visit to {school}, no day given</source>
        <translation>ymweliad â {school}, heb roi diwrnod</translation>
    </message>
    <message>
        <source>visit to {school}, {term}, no day given</source>
        <translation>ymweliad â {school}, {term}, heb roi diwrnod</translation>
    </message>
    <message>
        <source>visit {visited_on}, written {written_on}</source>
        <translation>ymweliad {visited_on}, ysgrifennwyd {written_on}</translation>
    </message>
    <message>
        <source>what readers said of reports</source>
        <translation>beth a ddywedodd darllenwyr am adroddiadau</translation>
    </message>
    <message>
        <source>what was written there could not be read back</source>
        <translation>ni ellid darllen yn ôl yr hyn a ysgrifennwyd yno</translation>
    </message>
    <message>
        <source>without {days}</source>
        <translation>heb {days}</translation>
    </message>
    <message>
        <source>{about} – {field}</source>
        <translation>{about} – {field}</translation>
    </message>
    <message>
        <source>{code} at {percent} per cent</source>
        <translation>{code} ar {percent} y cant</translation>
    </message>
    <message>
        <source>{code}, another framework</source>
        <translation>{code}, fframwaith arall</translation>
    </message>
    <message>
        <source>{count} agreed actions are overdue.</source>
        <translation>Mae {count} cam gweithredu y cytunwyd arnynt yn hwyr.</translation>
    </message>
    <message>
        <source>{count} answers</source>
        <translation>{count} ateb</translation>
    </message>
    <message>
        <source>{count} criteria marked as mattering most count {times}.</source>
        <translation>Mae {count} maen prawf a farciwyd fel y pwysicaf yn cyfrif {times}.</translation>
    </message>
    <message>
        <source>{count} days a year</source>
        <translation>{count} diwrnod y flwyddyn</translation>
    </message>
    <message>
        <source>{count} in conflict with a colleague’s.</source>
        <translation>{count} mewn gwrthdaro ag un cydweithiwr.</translation>
    </message>
    <message>
        <source>{count} more closed days</source>
        <translation>{count} diwrnod cau arall</translation>
    </message>
    <message>
        <source>{count} points of the school’s reply are not answered.</source>
        <translation>Mae {count} pwynt o ymateb yr ysgol heb eu hateb.</translation>
    </message>
    <message>
        <source>{count} schools</source>
        <translation>{count} ysgol</translation>
    </message>
    <message>
        <source>{count} schools without a category this term</source>
        <translation>{count} ysgol heb gategori y tymor hwn</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} gwaith</translation>
    </message>
    <message>
        <source>{count} visits a year</source>
        <translation>{count} ymweliad y flwyddyn</translation>
    </message>
    <message>
        <source>{count} visits.</source>
        <translation>{count} ymweliad.</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} blynedd</translation>
    </message>
    <message>
        <source>{count} {value} not answered yet.</source>
        <translation>{count} {value} heb eu hateb eto.</translation>
    </message>
    <message>
        <source>{days} working days for a reply cannot be meant.</source>
        <translation>Ni all mai {days} diwrnod gwaith ar gyfer ymateb a olygir.</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{events}, line {number}: {reason}</source>
        <translation>{events}, llinell {number}: {reason}</translation>
    </message>
    <message>
        <source>{field}: “{item}”</source>
        <translation>{field}: “{item}”</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} i {last}</translation>
    </message>
    <message>
        <source>{kind} recorded: {school}</source>
        <translation>Cofnodwyd: {kind}, {school}</translation>
    </message>
    <message>
        <source>{kind}, {count} columns</source>
        <translation>{kind}, {count} colofn</translation>
    </message>
    <message>
        <source>{kind}, {day}</source>
        <translation>{kind}, {day}</translation>
    </message>
    <message>
        <source>{label}: {criterion}</source>
        <translation>{label}: {criterion}</translation>
    </message>
    <message>
        <source>{made} of {count} reports are there. The others could not be drawn: {what}</source>
        <translation>Mae {made} o {count} adroddiad yno. Ni ellid llunio’r lleill: {what}</translation>
    </message>
    <message>
        <source>{met} are met</source>
        <translation>bodlonir {met}</translation>
    </message>
    <message>
        <source>{met} of 1 answered criterion are met</source>
        <translation>Bodlonir {met} o 1 maen prawf a atebwyd</translation>
    </message>
    <message>
        <source>{met} of {known} answered criteria are met</source>
        <translation>Bodlonir {met} o {known} maen prawf a atebwyd</translation>
    </message>
    <message>
        <source>{most} and {last}</source>
        <translation>{most} a {last}</translation>
    </message>
    <message>
        <source>{moved} from {before}</source>
        <translation>{moved} o {before}</translation>
    </message>
    <message>
        <source>{name} (URN {urn})</source>
        <translation>{name} (URN {urn})</translation>
    </message>
    <message>
        <source>{name} has no completed category in the {lowered}.</source>
        <translation>Nid oes gan {name} gategori wedi’i gwblhau yn {lowered}.</translation>
    </message>
    <message>
        <source>{name} is suggested because its criteria are mostly met: {fit}, a fit of {percent} per cent.</source>
        <translation>Awgrymir {name} oherwydd bodlonir ei feini prawf gan mwyaf: {fit}, ffit o {percent} y cant.</translation>
    </message>
    <message>
        <source>{name} is suggested because no category that describes {side} and is open to the school is mostly met, and this one lies nearest the middle. {own}</source>
        <translation>Awgrymir {name} oherwydd nad oes categori sy’n disgrifio {side} ac sy’n agored i’r ysgol wedi’i fodloni gan mwyaf, a hwn sydd agosaf at y canol. {own}</translation>
    </message>
    <message>
        <source>{name} is suggested only because fixed thresholds stand against every category that describes {side}, although those fit better. {own}</source>
        <translation>Awgrymir {name} dim ond oherwydd bod trothwyon sefydlog yn erbyn pob categori sy’n disgrifio {side}, er bod y rheini’n ffitio’n well. {own}</translation>
    </message>
    <message>
        <source>{name} on {day}</source>
        <translation>{name} ar {day}</translation>
    </message>
    <message>
        <source>{name} recorded for the meeting</source>
        <translation>Cofnodwyd {name} ar gyfer y cyfarfod</translation>
    </message>
    <message>
        <source>{name} taken off the meeting</source>
        <translation>Tynnwyd {name} o’r cyfarfod</translation>
    </message>
    <message>
        <source>{name}() does not take {count} values.</source>
        <translation>Nid yw {name}() yn cymryd {count} gwerth.</translation>
    </message>
    <message>
        <source>{name}, headings {headings}</source>
        <translation>{name}, penawdau {headings}</translation>
    </message>
    <message>
        <source>{name}, line {number}: {reason}</source>
        <translation>{name}, llinell {number}: {reason}</translation>
    </message>
    <message>
        <source>{name}, no column “LAESTAB”</source>
        <translation>{name}, dim colofn “LAESTAB”</translation>
    </message>
    <message>
        <source>{name}, row {lines}</source>
        <translation>{name}, rhes {lines}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>{now} pupils on roll, {before} before.</source>
        <translation>{now} disgybl ar y gofrestr, {before} o’r blaen.</translation>
    </message>
    <message>
        <source>{officer} asked to judge {school} again</source>
        <translation>Gofynnwyd i {officer} farnu {school} eto</translation>
    </message>
    <message>
        <source>{officer} knows the first judgement.</source>
        <translation>Mae {officer} yn gwybod y farn gyntaf.</translation>
    </message>
    <message>
        <source>{open_count} criteria that apply are not answered.</source>
        <translation>Mae {open_count} maen prawf perthnasol heb eu hateb.</translation>
    </message>
    <message>
        <source>{schools} assigned to {name}</source>
        <translation>Neilltuwyd {schools} i {name}</translation>
    </message>
    <message>
        <source>{schools} without an officer</source>
        <translation>{schools} heb swyddog</translation>
    </message>
    <message>
        <source>{school} handed over to {officer}</source>
        <translation>Trosglwyddwyd {school} i {officer}</translation>
    </message>
    <message>
        <source>{school}: decided between meetings, on {day}.</source>
        <translation>{school}: penderfynwyd rhwng cyfarfodydd, ar {day}.</translation>
    </message>
    <message>
        <source>{school}: {category} instead of {judged}. {reason}</source>
        <translation>{school}: {category} yn lle {judged}. {reason}</translation>
    </message>
    <message>
        <source>{school}: {category}, as the officer judged.</source>
        <translation>{school}: {category}, fel y barnodd y swyddog.</translation>
    </message>
    <message>
        <source>{school}: {what}</source>
        <translation>{school}: {what}</translation>
    </message>
    <message>
        <source>{step} or better</source>
        <translation>{step} neu well</translation>
    </message>
    <message>
        <source>{step} or worse</source>
        <translation>{step} neu waeth</translation>
    </message>
    <message>
        <source>{time} on {day} {month}</source>
        <translation>{time} ar {day} {month}</translation>
    </message>
    <message>
        <source>{title} ends</source>
        <translation>Mae {title} yn gorffen</translation>
    </message>
    <message>
        <source>{told} ({count} not answered)</source>
        <translation>{told} ({count} heb eu hateb)</translation>
    </message>
    <message>
        <source>{told}, {count} partly</source>
        <translation>{told}, {count} yn rhannol</translation>
    </message>
    <message>
        <source>{user} on {computer}, since {time} on {day} {month}</source>
        <translation>{user} ar {computer}, ers {time} ar {day} {month}</translation>
    </message>
    <message>
        <source>{what} is not possible here.</source>
        <translation>Nid yw {what} yn bosibl yma.</translation>
    </message>
    <message>
        <source>“by” is missing.</source>
        <translation>Mae “by” ar goll.</translation>
    </message>
    <message>
        <source>“form list” names those there are.</source>
        <translation>Mae “form list” yn enwi’r rhai sydd.</translation>
    </message>
    <message>
        <source>“order” is missing.</source>
        <translation>Mae “order” ar goll.</translation>
    </message>
    <message>
        <source>“ssio-desktop salvage” gets out what can be read. To go on with what is here, choose “Go on without it”, or “ssio-desktop go-on”: the files are kept as they are.</source>
        <translation>Mae “ssio-desktop salvage” yn tynnu allan yr hyn y gellir ei ddarllen. I fynd ymlaen â’r hyn sydd yma, dewiswch “Mynd ymlaen hebddo”, neu “ssio-desktop go-on”: cedwir y ffeiliau fel y maent.</translation>
    </message>
    <message>
        <source>“style show” lists the names of all that can be worded.</source>
        <translation>Mae “style show” yn rhestru enwau popeth y gellir ei eirio.</translation>
    </message>
    <message>
        <source>“{aspect}” is not an aspect.</source>
        <translation>Nid yw “{aspect}” yn agwedd.</translation>
    </message>
    <message>
        <source>“{base_id}” is not a category that can have a temporarily vulnerable form.</source>
        <translation>Nid yw “{base_id}” yn gategori a all gael ffurf fregus dros dro.</translation>
    </message>
    <message>
        <source>“{category}” is no category of “{title}”.</source>
        <translation>Nid yw “{category}” yn gategori yn “{title}”.</translation>
    </message>
    <message>
        <source>“{category}” is not a category of this framework.</source>
        <translation>Nid yw “{category}” yn gategori yn y fframwaith hwn.</translation>
    </message>
    <message>
        <source>“{category}” is not a category that criteria describe.</source>
        <translation>Nid yw “{category}” yn gategori a ddisgrifir gan feini prawf.</translation>
    </message>
    <message>
        <source>“{code}” is not the code of a local authority.</source>
        <translation>Nid yw “{code}” yn god awdurdod lleol.</translation>
    </message>
    <message>
        <source>“{colour}” is not a colour.</source>
        <translation>Nid lliw yw “{colour}”.</translation>
    </message>
    <message>
        <source>“{day}” could not be read as a date.</source>
        <translation>Ni ellid darllen “{day}” fel dyddiad.</translation>
    </message>
    <message>
        <source>“{each}” is not a phase of the school register.</source>
        <translation>Nid yw “{each}” yn gyfnod yn y gofrestr ysgolion.</translation>
    </message>
    <message>
        <source>“{found}” is not a year that a term can fall in.</source>
        <translation>Nid yw “{found}” yn flwyddyn y gall tymor fod ynddi.</translation>
    </message>
    <message>
        <source>“{found}” is not explained where it is first used.</source>
        <translation>Nid yw “{found}” wedi’i egluro lle y’i defnyddir gyntaf.</translation>
    </message>
    <message>
        <source>“{found}” stands twice.</source>
        <translation>Mae “{found}” yno ddwywaith.</translation>
    </message>
    <message>
        <source>“{key}” accepted</source>
        <translation>Derbyniwyd “{key}”</translation>
    </message>
    <message>
        <source>“{key}” is not one of the authority’s own words.</source>
        <translation>Nid yw “{key}” yn un o eiriau’r awdurdod ei hun.</translation>
    </message>
    <message>
        <source>“{key}” no longer accepted</source>
        <translation>Ni dderbynnir “{key}” mwyach</translation>
    </message>
    <message>
        <source>“{name}” added to a visit</source>
        <translation>Ychwanegwyd “{name}” at ymweliad</translation>
    </message>
    <message>
        <source>“{name}” has {count} characters.</source>
        <translation>Mae gan “{name}” {count} nod.</translation>
    </message>
    <message>
        <source>“{name}” holds characters that cannot be shown or printed.</source>
        <translation>Mae “{name}” yn cynnwys nodau na ellir eu dangos na’u hargraffu.</translation>
    </message>
    <message>
        <source>“{name}” holds questions, so it must be an object.</source>
        <translation>Mae “{name}” yn cynnwys cwestiynau, felly rhaid iddo fod yn wrthrych.</translation>
    </message>
    <message>
        <source>“{name}” is missing.</source>
        <translation>Mae “{name}” ar goll.</translation>
    </message>
    <message>
        <source>“{name}” is neither a folder nor a workbook.</source>
        <translation>Nid yw “{name}” yn ffolder nac yn llyfr gwaith.</translation>
    </message>
    <message>
        <source>“{name}” is not a field that the program knows here.</source>
        <translation>Nid yw “{name}” yn faes y mae’r rhaglen yn ei adnabod yma.</translation>
    </message>
    <message>
        <source>“{name}” is {kind_of}.</source>
        <translation>Mae “{name}” yn {kind_of}.</translation>
    </message>
    <message>
        <source>“{name}” is {shown}, which is out of range.</source>
        <translation>Mae “{name}” yn {shown}, sydd y tu allan i’r ystod.</translation>
    </message>
    <message>
        <source>“{name}” removed from a visit</source>
        <translation>Tynnwyd “{name}” o ymweliad</translation>
    </message>
    <message>
        <source>“{name}” repeats, so it must be a list.</source>
        <translation>Mae “{name}” yn ailadrodd, felly rhaid iddo fod yn rhestr.</translation>
    </message>
    <message>
        <source>“{nodeset}” is not an expression: {error}.</source>
        <translation>Nid yw “{nodeset}” yn fynegiad: {error}.</translation>
    </message>
    <message>
        <source>“{operator}” cannot be used with “{fact}”.</source>
        <translation>Ni ellir defnyddio “{operator}” gyda “{fact}”.</translation>
    </message>
    <message>
        <source>“{operator}” needs one value, not {count}.</source>
        <translation>Mae ar “{operator}” angen un gwerth, nid {count}.</translation>
    </message>
    <message>
        <source>“{part}” could not be read as a link to another school.</source>
        <translation>Ni ellid darllen “{part}” fel cysylltiad ag ysgol arall.</translation>
    </message>
    <message>
        <source>“{path}” is a group, so it cannot be answered.</source>
        <translation>Grŵp yw “{path}”, felly ni ellir ei ateb.</translation>
    </message>
    <message>
        <source>“{path}” is not in the form.</source>
        <translation>Nid yw “{path}” yn y ffurflen.</translation>
    </message>
    <message>
        <source>“{question}”</source>
        <translation>“{question}”</translation>
    </message>
    <message>
        <source>“{raw}” is not a judgement on the scale “{scale}”; it is kept and shown as published.</source>
        <translation>Nid yw “{raw}” yn farn ar y raddfa “{scale}”; fe’i cedwir a’i ddangos fel y’i cyhoeddwyd.</translation>
    </message>
    <message>
        <source>“{scale}” is not a scale of this framework.</source>
        <translation>Nid yw “{scale}” yn raddfa yn y fframwaith hwn.</translation>
    </message>
    <message>
        <source>“{signal}” is no signal of risk.</source>
        <translation>Nid yw “{signal}” yn arwydd o risg.</translation>
    </message>
    <message>
        <source>“{source}” is not an expression: {error}.</source>
        <translation>Nid mynegiad yw “{source}”: {error}.</translation>
    </message>
    <message>
        <source>“{state}” is not how an action can stand.</source>
        <translation>Nid felly y gall cam gweithredu sefyll: “{state}”.</translation>
    </message>
    <message>
        <source>“{strange}” is not among the choices.</source>
        <translation>Nid yw “{strange}” ymhlith y dewisiadau.</translation>
    </message>
    <message>
        <source>“{symbol}” is missing before “{text}”</source>
        <translation>mae “{symbol}” ar goll cyn “{text}”</translation>
    </message>
    <message>
        <source>“{text}” cannot be read</source>
        <translation>ni ellir darllen “{text}”</translation>
    </message>
    <message>
        <source>“{text}” cannot be used as an id.</source>
        <translation>Ni ellir defnyddio “{text}” fel id.</translation>
    </message>
    <message>
        <source>“{text}” is marked as mattering most but has no evidence.</source>
        <translation>Mae “{text}” wedi’i farcio fel y pwysicaf ond nid oes tystiolaeth ar ei gyfer.</translation>
    </message>
    <message>
        <source>“{text}” is not a pattern: {error}.</source>
        <translation>Nid patrwm yw “{text}”: {error}.</translation>
    </message>
    <message>
        <source>“{text}” is not a word that “{name}” may have.</source>
        <translation>Nid yw “{text}” yn air y gall “{name}” ei gael.</translation>
    </message>
    <message>
        <source>“{text}” is not expected there</source>
        <translation>ni ddisgwylir “{text}” yno</translation>
    </message>
    <message>
        <source>“{text}” is not the name of a term.</source>
        <translation>Nid yw “{text}” yn enw tymor.</translation>
    </message>
    <message>
        <source>“{text}…” is too long for its place.</source>
        <translation>Mae “{text}…” yn rhy hir i’w le.</translation>
    </message>
    <message>
        <source>“{title}” added to the agenda</source>
        <translation>Ychwanegwyd “{title}” at yr agenda</translation>
    </message>
    <message>
        <source>“{title}” moved on the agenda</source>
        <translation>Symudwyd “{title}” ar yr agenda</translation>
    </message>
    <message>
        <source>“{title}” taken off the agenda</source>
        <translation>Tynnwyd “{title}” oddi ar yr agenda</translation>
    </message>
    <message>
        <source>“{urn}” is not a school’s number (URN).</source>
        <translation>Nid yw “{urn}” yn rhif ysgol (URN).</translation>
    </message>
    <message>
        <source>“{urn}” is not a school’s number.</source>
        <translation>Nid yw “{urn}” yn rhif ysgol.</translation>
    </message>
    <message>
        <source>“{values}” is not a number of years.</source>
        <translation>Nid yw “{values}” yn nifer o flynyddoedd.</translation>
    </message>
    <message>
        <source>“{value}” is not a sixth-form category of this framework.</source>
        <translation>Nid yw “{value}” yn gategori chweched dosbarth yn y fframwaith hwn.</translation>
    </message>
    <message>
        <source>“{value}” is not on the scale “{id}”.</source>
        <translation>Nid yw “{value}” ar y raddfa “{id}”.</translation>
    </message>
    <message>
        <source>“{value}” is not {readers}; it is kept as text and counts as not known.</source>
        <translation>Nid yw “{value}” yn {readers}; fe’i cedwir fel testun ac mae’n cyfrif fel rhywbeth anhysbys.</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message>
        <source>answer</source>
        <translation>ateb</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>ateb</translation>
    </message>
    <message>
        <source>word</source>
        <translation>gair</translation>
    </message>
    <message>
        <source>words</source>
        <translation>gair</translation>
    </message>
    <message>
        <source>Visit to {school}, {day}: {answers} with {words}, typed up to {when}</source>
        <translation>Ymweliad â {school}, {day}: {answers} gyda {words}, a deipiwyd hyd {when}</translation>
    </message>
    <message>
        <source>The program had stopped. What you had typed was put back.</source>
        <translation>Roedd y rhaglen wedi stopio. Rhoddwyd yn ôl yr hyn yr oeddech wedi’i deipio.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Nid oes rhaid gwneud dim.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Ei ddangos</translation>
    </message>
    <message>
        <source>It is in {count} notes of visit.</source>
        <translation>Mae mewn {count} nodyn ymweliad.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Eu dangos</translation>
    </message>
    <message>
        <source>The recovery code opens the store from now on.</source>
        <translation>Mae’r cod adfer yn agor y storfa o hyn ymlaen.</translation>
    </message>
</context>
<context>
    <name>returns</name>
    <message>
        <source>Sealed for {names}.</source>
        <translation>Wedi’i selio ar gyfer {names}.</translation>
    </message>
    <message>
        <source>Sealed with the passphrase that you gave.</source>
        <translation>Wedi’i selio â’r cyfrinymadrodd a roesoch.</translation>
    </message>
    <message>
        <source>Not sealed: anybody who gets the file can read it.</source>
        <translation>Heb ei selio: gall unrhyw un sy’n cael y ffeil ei darllen.</translation>
    </message>
    <message>
        <source>Nothing was changed since return {number}.</source>
        <translation>Ni newidiwyd dim ers ffurflen {number}.</translation>
    </message>
    <message>
        <source>{school} ({count})</source>
        <translation>{school} ({count})</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>cofnod</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>cofnod</translation>
    </message>
    <message>
        <source>Since return {number}: {schools}. An amended return brings it to the board.</source>
        <translation>Ers ffurflen {number}: {schools}. Mae ffurflen ddiwygiedig yn dod â hyn i’r bwrdd.</translation>
    </message>
</context>
<context>
    <name>risk</name>
    <message>
        <source>Likelihood {likelihood}, impact {impact}: {rating}, {count}</source>
        <translation>Tebygolrwydd {likelihood}, effaith {impact}: {rating}, {count}</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>Risk matrix</source>
        <translation>Matrics risg</translation>
    </message>
    <message>
        <source>Likelihood upwards, impact to the right</source>
        <translation>Tebygolrwydd tuag i fyny, effaith i’r dde</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cyn</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Rhesymau</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Gradd</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Tebygolrwydd</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Effaith</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Heb ei hasesu</translation>
    </message>
    <message>
        <source>{term}: {rating}; likelihood {likelihood}, impact {impact}; {direction}</source>
        <translation>{term}: {rating}; tebygolrwydd {likelihood}, effaith {impact}; {direction}</translation>
    </message>
</context>
<context>
    <name>schools</name>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>URN</source>
        <translation>URN</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Awdurdod</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Ymweliad diwethaf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Disgyblion</translation>
    </message>
    <message>
        <source>Not categorised</source>
        <translation>Heb ei chategoreiddio</translation>
    </message>
    <message>
        <source>Category {code}, {term}</source>
        <translation>Categori {code}, {term}</translation>
    </message>
    <message>
        <source>Assign to an officer</source>
        <translation>Neilltuo i swyddog</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Neilltuo</translation>
    </message>
    <message>
        <source>Known to the authority</source>
        <translation>Yn hysbys i’r awdurdod</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Wedi cau</translation>
    </message>
    <message>
        <source>Open and closed</source>
        <translation>Ar agor ac wedi cau</translation>
    </message>
    <message>
        <source>category {code}</source>
        <translation>categori {code}</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Arolygiad</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Ymweliad</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Kind or term</source>
        <translation>Math neu dymor</translation>
    </message>
    <message>
        <source>Outcome or state</source>
        <translation>Canlyniad neu gyflwr</translation>
    </message>
    <message>
        <source>{shown} of {total} {noun}</source>
        <translation>{shown} o {total} {noun}</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Wedi’i brynu</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>Heb ei brynu</translation>
    </message>
    <message>
        <source>Open, proposed to close</source>
        <translation>Ar agor, bwriedir cau</translation>
    </message>
    <message>
        <source>{pupils} of {capacity} places</source>
        <translation>{pupils} o {capacity} lle</translation>
    </message>
    <message>
        <source>{words}, {day}</source>
        <translation>{words}, {day}</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Note of visit</source>
        <translation>Nodyn ymweliad</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risg</translation>
    </message>
    <message>
        <source>Formal action</source>
        <translation>Camau ffurfiol</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Her</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Cyfarfod</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Being typed</source>
        <translation>Wrthi’n cael ei deipio</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Fersiwn gynharach</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Geiriau</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>O beth</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>School holidays do not count</source>
        <translation>Nid yw gwyliau ysgol yn cyfrif</translation>
    </message>
    <message>
        <source>“{text}” is not a day.</source>
        <translation>Nid yw “{text}” yn ddiwrnod.</translation>
    </message>
    <message>
        <source>Enter a number of working days.</source>
        <translation>Rhowch nifer o ddiwrnodau gwaith.</translation>
    </message>
    <message>
        <source>Checks of factual accuracy</source>
        <translation>Gwiriadau cywirdeb ffeithiol</translation>
    </message>
    <message>
        <source>Working days for a reply</source>
        <translation>Diwrnodau gwaith ar gyfer ymateb</translation>
    </message>
    <message>
        <source>Weekends and England’s bank holidays never count.</source>
        <translation>Nid yw penwythnosau na gwyliau banc Lloegr byth yn cyfrif.</translation>
    </message>
    <message>
        <source>Your own closed days</source>
        <translation>Eich diwrnodau cau eich hun</translation>
    </message>
    <message>
        <source>Days with a semicolon between them, such as 24 December 2026.</source>
        <translation>Diwrnodau â hanner colon rhyngddynt, megis 24 December 2026.</translation>
    </message>
    <message>
        <source>Where replies go</source>
        <translation>I ble mae ymatebion yn mynd</translation>
    </message>
    <message>
        <source>Printed in the letter to the school.</source>
        <translation>Argreffir yn y llythyr at yr ysgol.</translation>
    </message>
    <message>
        <source>Save these rules</source>
        <translation>Cadw’r rheolau hyn</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Fel y system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>The window speaks this language from its next start on.</source>
        <translation>Bydd y ffenestr yn siarad yr iaith hon o’r tro nesaf y’i cychwynnir.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Golwg</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Of the window. Documents and files stay in English.</source>
        <translation>Iaith y ffenestr. Mae dogfennau a ffeiliau’n aros yn Saesneg.</translation>
    </message>
    <message>
        <source>It cannot be read as a text file in UTF-8.</source>
        <translation>Ni ellir ei darllen fel ffeil destun UTF-8.</translation>
    </message>
    <message>
        <source>{file} cannot be used as a framework</source>
        <translation>Ni ellir defnyddio {file} fel fframwaith</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>A {count} arall.</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 munud</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} munud</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Byth</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cloi</translation>
    </message>
    <message>
        <source>A locked window shows nothing until the passphrase is given. What you typed is saved first, and you go on where you were. It also locks when the computer slept. Ctrl+L locks at once.</source>
        <translation>Nid yw ffenestr wedi’i chloi yn dangos dim nes rhoi’r cyfrinymadrodd. Cedwir yn gyntaf yr hyn a deipioch, ac ewch ymlaen o’r lle yr oeddech. Mae’n cloi hefyd pan fu’r cyfrifiadur yn cysgu. Mae Ctrl+L yn cloi ar unwaith.</translation>
    </message>
    <message>
        <source>Lock when nobody used it for</source>
        <translation>Cloi pan na ddefnyddiodd neb hi am</translation>
    </message>
    <message>
        <source>The store was read through and is as it was recorded. Backups read through: {count}.</source>
        <translation>Darllenwyd y storfa drwyddi ac mae fel y’i cofnodwyd. Copïau wrth gefn a ddarllenwyd drwyddynt: {count}.</translation>
    </message>
    <message>
        <source>There are {count} findings.</source>
        <translation>Nifer y canfyddiadau: {count}.</translation>
    </message>
    <message>
        <source>Checking the store</source>
        <translation>Yn gwirio’r storfa</translation>
    </message>
    <message>
        <source>Is everything whole?</source>
        <translation>A yw popeth yn gyfan?</translation>
    </message>
    <message>
        <source>The store, its key and its backups are read through. Nothing is changed.</source>
        <translation>Darllenir y storfa, ei hallwedd a’i chopïau wrth gefn drwyddynt. Ni newidir dim.</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>Gwirio’r storfa</translation>
    </message>
    <message>
        <source>What was done lately</source>
        <translation>Beth a wnaed yn ddiweddar</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Dad-wnaed</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dad-wneud</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>Dad-wneud: {change}</translation>
    </message>
    <message>
        <source>Every change…</source>
        <translation>Pob newid…</translation>
    </message>
    <message>
        <source>Address of {name}</source>
        <translation>Cyfeiriad {name}</translation>
    </message>
    <message>
        <source>Letters to this colleague go there, line by line.</source>
        <translation>Mae llythyrau at y cydweithiwr hwn yn mynd yno, linell wrth linell.</translation>
    </message>
    <message>
        <source>Record the address</source>
        <translation>Cofnodi’r cyfeiriad</translation>
    </message>
    <message>
        <source>Address…</source>
        <translation>Cyfeiriad…</translation>
    </message>
    <message>
        <source>Address of {name}…</source>
        <translation>Cyfeiriad {name}…</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>Work is still going on</source>
        <translation>Mae gwaith ar y gweill o hyd</translation>
    </message>
    <message>
        <source>{work} is not finished. If it is stopped, nothing of it is kept.</source>
        <translation>Nid yw {work} wedi gorffen. Os caiff ei stopio, ni chedwir dim ohono.</translation>
    </message>
    <message>
        <source>Let it finish</source>
        <translation>Gadael iddo orffen</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>Ei stopio a chau</translation>
    </message>
    <message>
        <source>Something is not saved</source>
        <translation>Mae rhywbeth heb ei gadw</translation>
    </message>
    <message>
        <source>What you typed on {pages} is not saved. If you close now, it is lost.</source>
        <translation>Nid yw’r hyn a deipiwyd gennych ar {pages} wedi’i gadw. Os caewch nawr, fe’i collir.</translation>
    </message>
    <message>
        <source>{reason} If you close now, what you typed last is lost.</source>
        <translation>{reason} Os caewch nawr, collir yr hyn a deipioch ddiwethaf.</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Cadw’r ffenestr ar agor</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cau heb gadw</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ffenestr</translation>
    </message>
</context>
<context>
    <name>standing_card</name>
    <message>
        <source>The check</source>
        <translation>Y gwiriad</translation>
    </message>
    <message>
        <source>An earlier check</source>
        <translation>Gwiriad cynharach</translation>
    </message>
    <message>
        <source>Replied on {day}, {how}. {who}</source>
        <translation>Atebwyd ar {day}, {how}. {who}</translation>
    </message>
    <message>
        <source>Save the draft again…</source>
        <translation>Cadw’r drafft eto…</translation>
    </message>
    <message>
        <source>End the check…</source>
        <translation>Gorffen y gwiriad…</translation>
    </message>
    <message>
        <source>Earlier checks of this visit</source>
        <translation>Gwiriadau cynharach o’r ymweliad hwn</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>The file is neither sealed nor signed: open it only if you had it from a colleague directly.</source>
        <translation>Nid yw’r ffeil wedi’i selio na’i llofnodi: agorwch hi dim ond os cawsoch hi’n uniongyrchol gan gydweithiwr.</translation>
    </message>
    <message>
        <source>Signed with the keys that read: {words}. Compare these words by telephone later, in the settings, so that returns are sealed for the board.</source>
        <translation>Llofnodwyd â’r allweddi sy’n darllen: {words}. Cymharwch y geiriau hyn dros y ffôn yn nes ymlaen, yn y gosodiadau, fel y selir ffurflenni tymhorol ar gyfer y bwrdd.</translation>
    </message>
</context>
<context>
    <name>step_words</name>
    <message>
        <source>Complete</source>
        <translation>Cwblhau</translation>
    </message>
    <message>
        <source>Back to the check</source>
        <translation>Yn ôl i’r gwiriad</translation>
    </message>
    <message>
        <source>Confirm and continue</source>
        <translation>Cadarnhau a pharhau</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>{count} answers from last term on this page</source>
        <translation>{count} ateb o’r tymor diwethaf ar y dudalen hon</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Wedi’i gwblhau</translation>
    </message>
</context>
<context>
    <name>tracker</name>
    <message>
        <source>The arrow keys go through it, Enter opens the school.</source>
        <translation>Mae’r bysellau saeth yn mynd drwyddo, mae Enter yn agor yr ysgol.</translation>
    </message>
    <message>
        <source>Returns by officer and term</source>
        <translation>Ffurflenni yn ôl swyddog a thymor</translation>
    </message>
    <message>
        <source>An officer not named here</source>
        <translation>Swyddog na enwir yma</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Ysgolion</translation>
    </message>
    <message>
        <source>The arrow keys go through it.</source>
        <translation>Mae’r bysellau saeth yn mynd drwyddo.</translation>
    </message>
    <message>
        <source>Returns by school and term</source>
        <translation>Ffurflenni yn ôl ysgol a thymor</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>What is there of each school</source>
        <translation>Beth sydd ar gael ar gyfer pob ysgol</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>Diwrnodau’n hwyr</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Beth sydd ar goll</translation>
    </message>
    <message>
        <source>To chase</source>
        <translation>I fynd ar eu hôl</translation>
    </message>
    <message>
        <source>No return of {schools}: {names}</source>
        <translation>Dim ffurflen gan {schools}: {names}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Received late</source>
        <translation>Derbyniwyd yn hwyr</translation>
    </message>
    <message>
        <source>Not yet due</source>
        <translation>Ddim yn ddyledus eto</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ar goll</translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation>Ni ddisgwylir</translation>
    </message>
    <message>
        <source>{day}, late</source>
        <translation>{day}, yn hwyr</translation>
    </message>
    <message>
        <source>{words}, amended</source>
        <translation>{words}, diwygiwyd</translation>
    </message>
    <message>
        <source>Without a return: {schools}.</source>
        <translation>Heb ffurflen: {schools}.</translation>
    </message>
    <message>
        <source>no officer</source>
        <translation>dim swyddog</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Yn rhannol</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Return {number} made on {day}</source>
        <translation>Ffurflen {number} a wnaed ar {day}</translation>
    </message>
    <message>
        <source>{words}, taken in on {day}</source>
        <translation>{words}, derbyniwyd ar {day}</translation>
    </message>
    <message>
        <source>{words}, incomplete</source>
        <translation>{words}, anghyflawn</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>ysgol</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>Categorise a school</source>
        <translation>Categoreiddio ysgol</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>judge category term</source>
        <translation>barnu categori tymor</translation>
    </message>
    <message>
        <source>Check a report (PDF)…</source>
        <translation>Gwirio adroddiad (PDF)…</translation>
    </message>
    <message>
        <source>verify issued amended altered open pdf</source>
        <translation>gwirio cyhoeddwyd diwygiwyd altrwyd agor pdf</translation>
    </message>
</context>
<context>
    <name>undoing</name>
    <message>
        <source>There is nothing to undo in this sitting.</source>
        <translation>Nid oes dim i’w ddadwneud yn yr eisteddiad hwn.</translation>
    </message>
    <message>
        <source>Undo once more takes back what was done before: {change}.</source>
        <translation>Bydd dadwneud unwaith eto’n dad-wneud yr hyn a wnaed o’r blaen: {change}.</translation>
    </message>
    <message>
        <source>Undo cannot take this back: {change}.</source>
        <translation>Ni all dadwneud ddad-wneud hyn: {change}.</translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Math o ymweliad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Diwrnodau</translation>
    </message>
    <message>
        <source>Read {version}, {day}</source>
        <translation>Darllen {version}, {day}</translation>
    </message>
    <message>
        <source>History of the answers</source>
        <translation>Hanes yr atebion</translation>
    </message>
    <message>
        <source>Check the wording</source>
        <translation>Gwirio’r geiriad</translation>
    </message>
    <message>
        <source>Take over this visit…</source>
        <translation>Cymryd yr ymweliad hwn drosodd…</translation>
    </message>
    <message>
        <source>Withdraw this visit…</source>
        <translation>Tynnu’r ymweliad hwn yn ôl…</translation>
    </message>
    <message>
        <source>Report, {state}</source>
        <translation>Adroddiad, {state}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Drafft</translation>
    </message>
    <message>
        <source>Final, not issued</source>
        <translation>Terfynol, heb ei gyhoeddi</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>Being amended</source>
        <translation>Wrthi’n cael ei ddiwygio</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>dim dyddiad</translation>
    </message>
    <message>
        <source>typed in from paper that {who} wrote on {day}</source>
        <translation>teipiwyd o bapur a ysgrifennodd {who} ar {day}</translation>
    </message>
    <message>
        <source>never final</source>
        <translation>byth yn derfynol</translation>
    </message>
    <message>
        <source>version 1</source>
        <translation>fersiwn 1</translation>
    </message>
    <message>
        <source>version {number}, amendment {amendment}</source>
        <translation>fersiwn {number}, diwygiad {amendment}</translation>
    </message>
    <message>
        <source>known here from its report</source>
        <translation>yn hysbys yma o’i adroddiad</translation>
    </message>
</context>
<context>
    <name>whose</name>
    <message>
        <source>This is the visit of {name}. Only its officer makes it final and issues its report.</source>
        <translation>Ymweliad {name} yw hwn. Dim ond ei swyddog sy’n ei wneud yn derfynol ac yn cyhoeddi ei adroddiad.</translation>
    </message>
    <message>
        <source>{name} took it over from {before} on {day}: {reason}</source>
        <translation>Cymerodd {name} ef drosodd oddi wrth {before} ar {day}: {reason}</translation>
    </message>
</context>
<context>
    <name>windows</name>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>Agor mewn ffenestr newydd</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>{count} bytes</source>
        <translation>{count} beit</translation>
    </message>
</context>
</TS>
