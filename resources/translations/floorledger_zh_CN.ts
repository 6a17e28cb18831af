<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActionPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Scale: use {0}</source>
        <translation>秤：采用 {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit {0}, change</source>
        <translation>单位 {0}，更改</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Consume</source>
        <translation>领用</translation>
    </message>
    <message>
        <source>Good / scrap</source>
        <translation>合格 / 报废</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>all the rest</source>
        <translation>其他事项</translation>
    </message>
    <message>
        <source>last: {0}</source>
        <translation>最近：{0}</translation>
    </message>
    <message>
        <source>lot or pieces</source>
        <translation>批次或件数</translation>
    </message>
    <message>
        <source>scan GOOD</source>
        <translation>扫描 GOOD</translation>
    </message>
    <message>
        <source>scan a lot</source>
        <translation>扫描批次</translation>
    </message>
    <message>
        <source>set-up, run</source>
        <translation>准备、加工</translation>
    </message>
    <message>
        <source>shift receipt</source>
        <translation>班次单</translation>
    </message>
    <message>
        <source>what is next</source>
        <translation>接下来的任务</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
</context>
<context>
    <name>ApprovalCard</name>
    <message>
        <source>Approve it here: scan the supervisor's badge</source>
        <translation>在此批准：扫描主管的工牌</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Send for approval</source>
        <translation>发送审批</translation>
    </message>
    <message>
        <source>Why is it right?</source>
        <translation>为什么是正确的？</translation>
    </message>
</context>
<context>
    <name>ArrivalCard</name>
    <message>
        <source>Ask plant IT. It comes here by itself as soon as the hub has it; then you can sign in.</source>
        <translation>请询问工厂 IT。中心一有数据就会自动传到这里，届时即可登录。</translation>
    </message>
    <message>
        <source>Getting the plant's data</source>
        <translation>正在获取工厂数据</translation>
    </message>
    <message>
        <source>Getting the plant's data: {0}</source>
        <translation>正在获取工厂数据：{0}</translation>
    </message>
    <message>
        <source>The hub cannot be reached</source>
        <translation>无法连接到中心</translation>
    </message>
    <message>
        <source>The hub has no data of the plant yet</source>
        <translation>中心还没有工厂数据</translation>
    </message>
    <message>
        <source>The plant's data comes by itself as soon as the hub answers; then you can sign in.</source>
        <translation>中心一有应答，工厂数据就会自动传来，届时即可登录。</translation>
    </message>
    <message>
        <source>The rest comes by itself as soon as the hub answers; then you can sign in.</source>
        <translation>中心一有应答，其余数据就会自动传来，届时即可登录。</translation>
    </message>
    <message>
        <source>You can sign in as soon as it is here.</source>
        <translation>数据到齐后即可登录。</translation>
    </message>
    <message>
        <source>{0} of the plant's data is here.</source>
        <translation>工厂数据已到 {0}。</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Floorledger: first start</source>
        <translation>Floorledger：首次启动</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quitting keeps the enrolment, nothing else.</source>
        <translation>退出只保留注册，其他不保留。</translation>
    </message>
    <message>
        <source>Quitting leaves nothing behind.</source>
        <translation>退出不留下任何内容。</translation>
    </message>
</context>
<context>
    <name>CenterPage</name>
    <message>
        <source>Go on without one: the terminal asks again at its next start, once the plant is published.</source>
        <translation>暂不选择并继续：工厂发布后，终端下次启动时会再次询问。</translation>
    </message>
    <message>
        <source>Load the demo plant</source>
        <translation>加载演示工厂</translation>
    </message>
    <message>
        <source>The hub has no plant yet, so there is no work centre to choose.</source>
        <translation>中心还没有工厂，因此没有可选的工作中心。</translation>
    </message>
    <message>
        <source>{0}: where does this terminal stand?</source>
        <translation>{0}：本终端位于哪里？</translation>
    </message>
</context>
<context>
    <name>ChoiceGroup</name>
    <message>
        <source>{0} · tap to change</source>
        <translation>{0} · 点按更改</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Account</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已过账</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Cost line</source>
        <translation>成本行</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>WIP {0}</source>
        <translation>在制品 {0}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>favourable</source>
        <translation>有利</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation>未解释</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>不利</translation>
    </message>
</context>
<context>
    <name>ComponentLine</name>
    <message>
        <source>lot needed</source>
        <translation>需要批次</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} for the whole order</source>
        <translation>整个订单 {0}</translation>
    </message>
    <message>
        <source>{0}. Open lot {1}</source>
        <translation>{0}。打开批次 {1}</translation>
    </message>
    <message>
        <source>{0}: {1} used of {2} {3} expected</source>
        <translation>{0}：已用 {1}，应为 {2} {3}</translation>
    </message>
</context>
<context>
    <name>ComponentsCard</name>
    <message>
        <source>Components · used / expected</source>
        <translation>组件 · 已用 / 应用</translation>
    </message>
</context>
<context>
    <name>Crumbs</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Ledger line</source>
        <translation>账目行</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Way from the amount to the event</source>
        <translation>从金额到事件的路径</translation>
    </message>
</context>
<context>
    <name>DecisionBox</name>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Confirm: {0}</source>
        <translation>确认：{0}</translation>
    </message>
    <message>
        <source>Deciding…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>请输入您的 PIN。</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Needs a reason and your PIN.</source>
        <translation>需要理由和您的 PIN。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>The reason and your name go into the log with the decision.</source>
        <translation>理由和您的姓名将随决定一起记入日志。</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>Write a reason first; it is kept with the decision.</source>
        <translation>请先写明理由；它将随决定一起保存。</translation>
    </message>
    <message>
        <source>You cannot decide this one.</source>
        <translation>您不能对此作决定。</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>您的 PIN</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Exception</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Predicted journal</source>
        <translation>预计分录</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>{value} at stake · owner {owner} · {age} old</source>
        <translation>涉及 {value} · 负责人 {owner} · 已 {age}</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>AIM identifier {0}</source>
        <translation>AIM 标识 {0}</translation>
    </message>
    <message>
        <source>Arrived: “{0}”</source>
        <translation>已收到：“{0}”</translation>
    </message>
    <message>
        <source>Do without AIM</source>
        <translation>不用 AIM</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>键盘式扫描器</translation>
    </message>
    <message>
        <source>No AIM identifier</source>
        <translation>没有 AIM 标识</translation>
    </message>
    <message>
        <source>No separator GS</source>
        <translation>没有分隔符 GS</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Put something on the scale and take it off again.</source>
        <translation>请在秤上放一件物品再取下。</translation>
    </message>
    <message>
        <source>Read keys by place</source>
        <translation>按键位读取</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>秤</translation>
    </message>
    <message>
        <source>Scan the self-test label now, printed or from this screen.</source>
        <translation>请扫描自检标签，可用打印件或本屏幕。</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描器</translation>
    </message>
    <message>
        <source>Self-test label</source>
        <translation>自检标签</translation>
    </message>
    <message>
        <source>Separator GS arrived</source>
        <translation>已收到分隔符 GS</translation>
    </message>
    <message>
        <source>Speed {0} · change</source>
        <translation>速率 {0} · 更改</translation>
    </message>
    <message>
        <source>Take this for GS</source>
        <translation>以此作为 GS</translation>
    </message>
    <message>
        <source>Unit: {0} · change</source>
        <translation>单位：{0} · 更改</translation>
    </message>
    <message>
        <source>as sent</source>
        <translation>按发送内容</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Keyboard scanner</source>
        <translation>键盘式扫描器</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Nothing came yet</source>
        <translation>尚未收到数据</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>秤</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描器</translation>
    </message>
    <message>
        <source>Use a device, and it lights up here.</source>
        <translation>使用设备后，它会在此亮起。</translation>
    </message>
    <message>
        <source>{0}, nothing came yet</source>
        <translation>{0}，尚未收到数据</translation>
    </message>
    <message>
        <source>{0}, see the advice</source>
        <translation>{0}，请看提示</translation>
    </message>
    <message>
        <source>{0}, works</source>
        <translation>{0}，正常</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Close the document</source>
        <translation>关闭文档</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>其他文档</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>This document cannot be shown; its file makes no sense. Ask planning to publish it again.</source>
        <translation>此文档无法显示，其文件不可读。请计划部门重新发布。</translation>
    </message>
    <message>
        <source>This is not on this terminal yet; it comes with the next contact to the hub.</source>
        <translation>本终端尚无此内容；下次连接中心时获取。</translation>
    </message>
    <message>
        <source>This job has no drawing and no work instruction.</source>
        <translation>此任务没有图纸和作业指导书。</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation>给技术支持的信息</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check the newest entry before you repeat the step. Tell support and show the details.</source>
        <translation>重做这一步之前请先查看最新一条记录。请告知技术支持并出示这些信息。</translation>
    </message>
    <message>
        <source>Everything recorded before is stored on this machine. Look at the newest entry to see it.</source>
        <translation>此前记录的内容都已保存在本机。请查看最新一条记录确认。</translation>
    </message>
    <message>
        <source>Something went wrong in the program. The last step may not have been recorded.</source>
        <translation>程序出错。最后一步可能没有记录。</translation>
    </message>
    <message>
        <source>This machine refused something: disk, file or connection.</source>
        <translation>本机拒绝了某项操作：磁盘、文件或连接。</translation>
    </message>
    <message>
        <source>Try again. If it comes back, tell support and show the details.</source>
        <translation>请重试。如再次出现，请告知技术支持并出示这些信息。</translation>
    </message>
</context>
<context>
    <name>ExceptionsPage</name>
    <message>
        <source>Exceptions</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Filter exceptions</source>
        <translation>筛选异常</translation>
    </message>
    <message>
        <source>It is not certain that the decision was kept. Look at the trail before you decide again.</source>
        <translation>不确定该决定是否已保存。再次决定前请先查看经过。</translation>
    </message>
    <message>
        <source>Nothing here needs a decision.</source>
        <translation>这里没有需要决定的事项。</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>{0} 项未结</translation>
    </message>
    <message>
        <source>{0}, {1} at stake · sorted by money × time to SLA</source>
        <translation>{0}，涉及 {1} · 按金额 × 距期限时间排序</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Auditor's bundle into</source>
        <translation>审计包保存到</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder for the bundle</source>
        <translation>审计包文件夹</translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>写入审计包</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>under 1 min</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>{0} d {1} h</source>
        <translation>{0} 天 {1} 小时</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} 小时 {1} 分</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Filter: press /</source>
        <translation>筛选：按 /</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Every check passed.</source>
        <translation>所有检查均已通过。</translation>
    </message>
    <message>
        <source>entered {0}</source>
        <translation>输入 {0}</translation>
    </message>
    <message>
        <source>expected {0}</source>
        <translation>应为 {0}</translation>
    </message>
    <message>
        <source>more likely {0}</source>
        <translation>更可能是 {0}</translation>
    </message>
</context>
<context>
    <name>FindingsNote</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>采用 {0}</translation>
    </message>
</context>
<context>
    <name>FreshnessLine</name>
    <message>
        <source>As known {0} ago</source>
        <translation>{0}前的情况</translation>
    </message>
    <message>
        <source>As this terminal knew it {0} ago; others may have changed it since.</source>
        <translation>本终端 {0} 前所知；此后可能已被他人更改。</translation>
    </message>
    <message>
        <source>This terminal has never heard from the hub.</source>
        <translation>本终端从未收到过中心的数据。</translation>
    </message>
</context>
<context>
    <name>HandOverCard</name>
    <message>
        <source>Handed over by {0} at {1}</source>
        <translation>{0} 于 {1} 交班</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>我已阅读</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%Ln devices lost</source>
        <translation>
            <numerusform>%Ln 台设备断开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, all safe here</source>
        <translation>
            <numerusform>%Ln 条待发，均已安全保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Hub restored</source>
        <translation>中心已恢复</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>无扫描器</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message numerus="yes">
        <source>Online · %Ln waiting</source>
        <translation>
            <numerusform>在线 · %Ln 条待发</numerusform>
        </translation>
    </message>
    <message>
        <source>Online · 0 waiting</source>
        <translation>在线 · 0 条待发</translation>
    </message>
    <message>
        <source>Restart needed</source>
        <translation>需要重启</translation>
    </message>
    <message>
        <source>Scan the self-test label</source>
        <translation>请扫描自检标签</translation>
    </message>
    <message>
        <source>Scanner lost</source>
        <translation>扫描器断开</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>扫描器就绪</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>工作站</translation>
    </message>
    <message numerus="yes">
        <source>Workstation · %Ln for you</source>
        <translation>
            <numerusform>工作站 · %Ln 项待您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>badge {0}</source>
        <translation>工牌 {0}</translation>
    </message>
    <message>
        <source>{0} lost</source>
        <translation>{0} 断开</translation>
    </message>
    <message>
        <source>{0} not understood</source>
        <translation>{0} 无法识别</translation>
    </message>
    <message>
        <source>{0} with {1}</source>
        <translation>{0} 与 {1}</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Address of the hub</source>
        <translation>中心地址</translation>
    </message>
    <message>
        <source>CA file of the plant, if any</source>
        <translation>工厂 CA 文件（如有）</translation>
    </message>
    <message>
        <source>Getting the plant's data: {0}. The data of a large plant takes some minutes.</source>
        <translation>正在获取工厂数据：{0}。大型工厂的数据需要几分钟。</translation>
    </message>
    <message>
        <source>Hub and ledger are kept on this computer, for one machine or to try. Tap again to join a plant's hub.</source>
        <translation>中心和账簿保存在本机，供单机或试用。再次点按可加入工厂的中心。</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性代码</translation>
    </message>
    <message>
        <source>Or scan the label that came with the code: it holds address and code.</source>
        <translation>或扫描随代码提供的标签：其中含地址和代码。</translation>
    </message>
    <message>
        <source>This computer is the hub</source>
        <translation>本机作为中心</translation>
    </message>
    <message>
        <source>This terminal is enrolled at {0}. Connect fetches the plant; if it fails, check the network.</source>
        <translation>本终端已在 {0} 登记。按“连接”获取工厂数据；若失败，请检查网络。</translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message>
        <source>A badge</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>A lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>A reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>An order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>GOOD</source>
        <translation>GOOD</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Scan an order to begin</source>
        <translation>请扫描订单开始</translation>
    </message>
    <message>
        <source>Scan its label, or press Jobs to choose one.</source>
        <translation>扫描其标签，或按“任务”选择。</translation>
    </message>
    <message>
        <source>Scan, or press a button above.</source>
        <translation>请扫描，或按上方按钮。</translation>
    </message>
    <message>
        <source>changes the job</source>
        <translation>切换任务</translation>
    </message>
    <message>
        <source>changes the person</source>
        <translation>切换人员</translation>
    </message>
    <message>
        <source>opens Consume, filled in</source>
        <translation>打开领用并填好</translation>
    </message>
    <message>
        <source>opens Good / scrap</source>
        <translation>打开合格 / 报废</translation>
    </message>
    <message>
        <source>opens Scrap with that reason</source>
        <translation>以该原因打开报废</translation>
    </message>
    <message>
        <source>opens its job here</source>
        <translation>在此打开任务</translation>
    </message>
</context>
<context>
    <name>JobButton</name>
    <message>
        <source>at this terminal now</source>
        <translation>正在本终端</translation>
    </message>
    <message>
        <source>done here</source>
        <translation>此处已完成</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>到期 {0}</translation>
    </message>
    <message>
        <source>late by {0}</source>
        <translation>逾期 {0}</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>op {0} {1}</source>
        <translation>工序 {0} {1}</translation>
    </message>
    <message>
        <source>started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>waits for op {0}</source>
        <translation>等待工序 {0}</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} on hold</source>
        <translation>{0} 冻结</translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message numerus="yes">
        <source>%Ln drawings</source>
        <translation>
            <numerusform>%Ln 张图纸</numerusform>
        </translation>
    </message>
    <message>
        <source>After: op {0}, {1}</source>
        <translation>下道：工序 {0}，{1}</translation>
    </message>
    <message>
        <source>Before: op {0}, {1}</source>
        <translation>上道：工序 {0}，{1}</translation>
    </message>
    <message>
        <source>Booked {0} min · {1} / h</source>
        <translation>已记 {0} 分钟 · {1} / 小时</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Left {0}</source>
        <translation>剩余 {0}</translation>
    </message>
    <message>
        <source>No order here yet</source>
        <translation>这里还没有订单</translation>
    </message>
    <message>
        <source>Scan an order</source>
        <translation>请扫描订单</translation>
    </message>
    <message>
        <source>Scrap {0} ({1} %)</source>
        <translation>报废 {0}（{1} %）</translation>
    </message>
    <message>
        <source>Standard {0} min · {1} / h</source>
        <translation>标准 {0} 分钟 · {1} / 小时</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>约 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>到期 {0}</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>/ {0}</translation>
    </message>
    <message>
        <source>op {0} {1}</source>
        <translation>工序 {0} {1}</translation>
    </message>
    <message>
        <source>{0} good</source>
        <translation>{0} 合格</translation>
    </message>
    <message>
        <source>{0} good and {1} scrap of {2} planned</source>
        <translation>合格 {0}、报废 {1}，计划 {2}</translation>
    </message>
    <message>
        <source>{0} min each, standard {1}</source>
        <translation>每件 {0} 分钟，标准 {1}</translation>
    </message>
    <message>
        <source>{0} on hold</source>
        <translation>{0} 冻结</translation>
    </message>
    <message>
        <source>{0} wait for a decision and are not in Good yet</source>
        <translation>{0} 等待决定，尚未计入合格</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>共 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>All centres</source>
        <translation>全部中心</translation>
    </message>
    <message>
        <source>By due date</source>
        <translation>按到期日</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>按订单</translation>
    </message>
    <message>
        <source>Close the job list</source>
        <translation>关闭任务列表</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Jobs with “{0}”</source>
        <translation>包含“{0}”的任务</translation>
    </message>
    <message>
        <source>No job here matches. Press Search to change the number, or scan the order label: it opens any job.</source>
        <translation>此处没有匹配的任务。按“搜索”更改编号，或扫描订单标签：可打开任何任务。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message numerus="yes">
        <source>Show more, %Ln are left</source>
        <translation>
            <numerusform>显示更多，还有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>This centre</source>
        <translation>本中心</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Cr</source>
        <translation>贷</translation>
    </message>
    <message>
        <source>Dr</source>
        <translation>借</translation>
    </message>
    <message>
        <source>Nothing would be posted.</source>
        <translation>不会过账任何内容。</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key {0}</source>
        <translation>按键 {0}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letters</source>
        <translation>大写字母</translation>
    </message>
    <message>
        <source>Delete last letter</source>
        <translation>删除最后一个字母</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>屏幕键盘</translation>
    </message>
</context>
<context>
    <name>LeaveCard</name>
    <message>
        <source>A supervisor or an administrator scans the badge and types the PIN.</source>
        <translation>由主管或管理员扫描工牌并输入 PIN。</translation>
    </message>
    <message>
        <source>Leave the full screen</source>
        <translation>退出全屏</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>favourable</source>
        <translation>有利</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>不利</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Also signed in: {0}</source>
        <translation>同时登录：{0}</translation>
    </message>
    <message>
        <source>Kept as it was: {0}</source>
        <translation>原样保留：{0}</translation>
    </message>
    <message>
        <source>Locked: nobody was here since {0}. Scan your badge to go on.</source>
        <translation>已锁定：自 {0} 起无人操作。扫描工牌继续。</translation>
    </message>
    <message>
        <source>{0} is at work</source>
        <translation>{0} 正在作业</translation>
    </message>
</context>
<context>
    <name>LotPageCard</name>
    <message>
        <source>Close the lot</source>
        <translation>关闭批次</translation>
    </message>
    <message>
        <source>No order here made it.</source>
        <translation>本厂没有订单生产过它。</translation>
    </message>
    <message>
        <source>Nothing was taken from it, as far as is known.</source>
        <translation>据所知，尚未从中领用。</translation>
    </message>
    <message>
        <source>Only what this terminal knows is shown.</source>
        <translation>仅显示本终端所知的内容。</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>打开 {0}</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>made {0}</source>
        <translation>产出 {0}</translation>
    </message>
    <message>
        <source>used {0}</source>
        <translation>领用 {0}</translation>
    </message>
    <message>
        <source>{0} left the plant</source>
        <translation>{0} 已出厂</translation>
    </message>
    <message>
        <source>{0} scrapped from stock</source>
        <translation>{0} 已从库存报废</translation>
    </message>
    <message>
        <source>{0}, lot {1}</source>
        <translation>{0}，批次 {1}</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>Back from vendor</source>
        <translation>委外收回</translation>
    </message>
    <message>
        <source>By-product</source>
        <translation>副产品</translation>
    </message>
    <message>
        <source>Component scrap</source>
        <translation>组件报废</translation>
    </message>
    <message>
        <source>Count stock</source>
        <translation>库存盘点</translation>
    </message>
    <message>
        <source>Decide on a hold</source>
        <translation>处理冻结</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Move stock</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Put a component back</source>
        <translation>退回组件</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Send to vendor</source>
        <translation>发给供应商</translation>
    </message>
    <message>
        <source>What else happened?</source>
        <translation>还发生了什么？</translation>
    </message>
    <message>
        <source>scan {0}</source>
        <translation>扫描 {0}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Restart this terminal soon.</source>
        <translation>请尽快重启本终端。</translation>
    </message>
    <message>
        <source>Sign out when you can: then this terminal goes on with it. Everything recorded here is safe.</source>
        <translation>请在方便时退出登录：之后本终端将与其继续工作。此处记录的一切均安全。</translation>
    </message>
    <message>
        <source>The hub was restored.</source>
        <translation>中心已恢复。</translation>
    </message>
    <message>
        <source>This terminal goes on with it by itself; everything recorded here is safe.</source>
        <translation>本终端将自动与其继续工作；此处记录的一切均安全。</translation>
    </message>
    <message>
        <source>This was saved before the restart. Do not enter it again.</source>
        <translation>这在重启前已保存。请不要重复输入。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more on the tape</source>
        <translation>
            <numerusform>记录中还有 %Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Delete last digit</source>
        <translation>删除最后一位</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>小数点</translation>
    </message>
</context>
<context>
    <name>OrderPicker</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order: press /</source>
        <translation>订单：按 /</translation>
    </message>
</context>
<context>
    <name>OrderStateBox</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close {0}: its WIP is settled to the variance accounts. This cannot be undone.</source>
        <translation>关闭 {0}：其在制品将结转到差异科目。此操作不可撤销。</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完工</translation>
    </message>
    <message>
        <source>Complete {0}: nothing more is reported to it, and it can then be closed.</source>
        <translation>完工 {0}：之后不再报工，并可关闭。</translation>
    </message>
    <message>
        <source>Confirm: {0}</source>
        <translation>确认：{0}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Enter opens the variance of the order.</source>
        <translation>按回车打开订单差异。</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>This order is closed. Enter opens its variance.</source>
        <translation>此订单已关闭。按回车键打开其差异。</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>您的 PIN</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Filter orders</source>
        <translation>筛选订单</translation>
    </message>
    <message>
        <source>It is not certain that this was kept. Look at the order's state before you try again.</source>
        <translation>不确定是否已保存。重试前请先查看订单状态。</translation>
    </message>
    <message>
        <source>No order fits.</source>
        <translation>没有匹配的订单。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders &amp; WIP</source>
        <translation>订单与在制品</translation>
    </message>
    <message>
        <source>{0} orders, {1} in WIP</source>
        <translation>{0} 个订单，在制品 {1}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Getting the plant's data: {0}. Figures and lists are not whole until it is here.</source>
        <translation>正在获取工厂数据：{0}。数据到齐之前，数字和列表不完整。</translation>
    </message>
    <message>
        <source>This could not be read just now; what you see was read before. It is tried again by itself.</source>
        <translation>暂时无法读取；您看到的是先前的内容。系统会自动重试。</translation>
    </message>
    <message>
        <source>{0} of the plant's data is here, so figures and lists are not whole. The rest comes by itself as soon as the hub answers.</source>
        <translation>工厂数据已到 {0}，因此数字和列表不完整。中心一有应答，其余数据就会自动传来。</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo of what is held</source>
        <translation>冻结品照片</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Go on without</source>
        <translation>不拍继续</translation>
    </message>
    <message>
        <source>Go on without a photo</source>
        <translation>不带照片继续</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo of what is held</source>
        <translation>冻结品照片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>重拍</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>PIN of {0}</source>
        <translation>{0} 的 PIN</translation>
    </message>
    <message>
        <source>to approve this entry</source>
        <translation>批准此记录</translation>
    </message>
    <message>
        <source>to leave the full screen</source>
        <translation>退出全屏</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message numerus="yes">
        <source>%Ln digits typed</source>
        <translation>
            <numerusform>已输入 %Ln 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Close the labels</source>
        <translation>关闭标签</translation>
    </message>
    <message>
        <source>Nothing can be printed from here.</source>
        <translation>这里没有可打印的内容。</translation>
    </message>
    <message>
        <source>One copy less</source>
        <translation>减一份</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>加一份</translation>
    </message>
    <message>
        <source>Preview of what will be printed</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Printer: {0}</source>
        <translation>打印机：{0}</translation>
    </message>
    <message>
        <source>Scan a lot to print its label; digits are copies, OK prints.</source>
        <translation>扫描批次以打印其标签；数字为份数，OK 打印。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>份</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%Ln exceptions are yours</source>
        <translation>
            <numerusform>%Ln 项异常由您负责</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 条待发</numerusform>
        </translation>
    </message>
    <message>
        <source>Badge {0}</source>
        <translation>工牌 {0}</translation>
    </message>
    <message>
        <source>Feed {0} old</source>
        <translation>数据为 {0}前</translation>
    </message>
    <message>
        <source>Floorledger</source>
        <translation>Floorledger</translation>
    </message>
    <message>
        <source>Offline, feed {0} old</source>
        <translation>离线，数据为 {0}前</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message numerus="yes">
        <source>%Ln owed, all safe on the terminal. They are listed below.</source>
        <translation>
            <numerusform>%Ln 条未结，均已安全保存在终端。明细如下。</numerusform>
        </translation>
    </message>
    <message>
        <source>Captured in this shift</source>
        <translation>本班已记录</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>For who comes next</source>
        <translation>交给接班人</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Nothing owed. All that is booked is verified in the ERP.</source>
        <translation>没有未结事项。所有过账均已在 ERP 中核实。</translation>
    </message>
    <message>
        <source>Printed {0}, {1}</source>
        <translation>打印于 {0}，{1}</translation>
    </message>
    <message>
        <source>Shift receipt</source>
        <translation>班次单</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>尚未完结</translation>
    </message>
    <message>
        <source>The record itself stays in the log; this page is a copy.</source>
        <translation>原始记录保留在日志中，本页为副本。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, all on the terminal's tape</source>
        <translation>
            <numerusform>另有 %Ln 条，均在终端记录中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message numerus="yes">
        <source>%Ln owed, all safe on this terminal and on their way.</source>
        <translation>
            <numerusform>%Ln 条未结，均已安全保存在本终端并在发送中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed, all safe on this terminal. Some want a decision.</source>
        <translation>
            <numerusform>%Ln 条未结，均已安全保存在本终端。部分需要决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Captured in this shift</source>
        <translation>本班已记录</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>For who comes next</source>
        <translation>交给接班人</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Nothing owed. All that is booked is verified in the ERP.</source>
        <translation>没有未结事项。所有过账均已在 ERP 中核实。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印班次单</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>Scan a badge to go on.</source>
        <translation>扫描工牌继续。</translation>
    </message>
    <message>
        <source>Shift receipt</source>
        <translation>班次单</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>尚未完结</translation>
    </message>
    <message>
        <source>{0} has it</source>
        <translation>负责人：{0}</translation>
    </message>
</context>
<context>
    <name>ScanBox</name>
    <message>
        <source>Close the demo scanner</source>
        <translation>关闭演示扫描器</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>要扫描的代码</translation>
    </message>
    <message>
        <source>Demo scanner</source>
        <translation>演示扫描器</translation>
    </message>
    <message>
        <source>Go offline</source>
        <translation>转为离线</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>转为在线</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>输入代码</translation>
    </message>
    <message>
        <source>network: off</source>
        <translation>网络：关</translation>
    </message>
    <message>
        <source>network: on</source>
        <translation>网络：开</translation>
    </message>
</context>
<context>
    <name>ScanLine</name>
    <message>
        <source>Demo scanner</source>
        <translation>演示扫描器</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>No scan yet. Every scan is answered here.</source>
        <translation>尚未扫描。每次扫描都会在此回应。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已接受</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>#{0}: the content does not match its hash</source>
        <translation>#{0}：内容与哈希不符</translation>
    </message>
    <message>
        <source>+{0} good</source>
        <translation>+{0} 合格</translation>
    </message>
    <message>
        <source>+{0} good after rework</source>
        <translation>+{0} 返工后合格</translation>
    </message>
    <message>
        <source>+{0} good, final</source>
        <translation>+{0} 合格，末次</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 个事件</translation>
    </message>
    <message>
        <source>1 more event without the hub's answer</source>
        <translation>另有 1 个事件尚无中心答复</translation>
    </message>
    <message>
        <source>1 {0} = {1} {2} is not above zero.</source>
        <translation>1 {0} = {1} {2} 不大于零。</translation>
    </message>
    <message>
        <source>1 {0} = {1} {2}: a package smaller than one piece.</source>
        <translation>1 {0} = {1} {2}：包装小于一件。</translation>
    </message>
    <message>
        <source>1 {0} = {1}/0 {2}, which is no number.</source>
        <translation>1 {0} = {1}/0 {2} 不是数字。</translation>
    </message>
    <message>
        <source>A PIN is not scanned; anybody could read it along.</source>
        <translation>PIN 不能扫描；任何人都可能看到。</translation>
    </message>
    <message>
        <source>A decision cannot be approved.</source>
        <translation>决定本身不能被批准。</translation>
    </message>
    <message>
        <source>A decision on this event is on its way to the hub.</source>
        <translation>对该事件的决定正在发往中心。</translation>
    </message>
    <message>
        <source>A device id has 1 to 64 letters, digits, dots, dashes or underscores.</source>
        <translation>设备编号由 1 至 64 个字母、数字、点、短横或下划线组成。</translation>
    </message>
    <message>
        <source>A device's public key has {0} bytes, this one {1}.</source>
        <translation>设备公钥应为 {0} 字节，此公钥为 {1} 字节。</translation>
    </message>
    <message>
        <source>A downgrade names the lower item.</source>
        <translation>降级须指明较低等级的物料。</translation>
    </message>
    <message>
        <source>A field of the supplier label makes no sense.</source>
        <translation>供应商标签中的一个字段无意义。</translation>
    </message>
    <message>
        <source>A hold is of pieces of an order, or of a lot of an item, and not of both.</source>
        <translation>冻结要么针对订单的件数，要么针对物料的批次，不能两者兼有。</translation>
    </message>
    <message>
        <source>A label is scanned.</source>
        <translation>标签请扫描。</translation>
    </message>
    <message>
        <source>A photo belongs to a hold.</source>
        <translation>照片用于冻结。</translation>
    </message>
    <message>
        <source>A separator is missing between two values</source>
        <translation>两个值之间缺少分隔符</translation>
    </message>
    <message>
        <source>A separator may have been lost, so two values would be read as one.</source>
        <translation>可能丢失了分隔符，两个值会被读成一个。</translation>
    </message>
    <message>
        <source>A supervisor or an administrator may leave the full screen.</source>
        <translation>主管或管理员可以退出全屏。</translation>
    </message>
    <message>
        <source>A supervisor or an administrator may.</source>
        <translation>主管或管理员可以。</translation>
    </message>
    <message>
        <source>AI {0} came without its companion: {1}.</source>
        <translation>AI {0} 缺少配套的 AI：{1}。</translation>
    </message>
    <message>
        <source>About twice as many: were they reported twice, or is it their second side?</source>
        <translation>约为两倍：是重复报工，还是另一面？</translation>
    </message>
    <message>
        <source>Accepted with your reason: the exception ends</source>
        <translation>已附理由接受：该异常结束</translation>
    </message>
    <message>
        <source>Address and code were read from the label.</source>
        <translation>已从标签读取地址和代码。</translation>
    </message>
    <message>
        <source>All that it added up has been decided.</source>
        <translation>其汇总的各项均已处理。</translation>
    </message>
    <message>
        <source>An approval would post nothing: {0}</source>
        <translation>批准不会过账任何内容：{0}</translation>
    </message>
    <message>
        <source>An encrypted log takes SQLCipher, which is not installed here.</source>
        <translation>加密日志需要 SQLCipher，此处未安装。</translation>
    </message>
    <message>
        <source>An entry of type {0} waits for an update of this hub; then decide on it.</source>
        <translation>类型为 {0} 的记录等待本中心更新；届时再作决定。</translation>
    </message>
    <message>
        <source>An entry of type {0} was written by a newer version.</source>
        <translation>类型为 {0} 的记录由更新的版本写入。</translation>
    </message>
    <message>
        <source>An event's id has at most {0} characters.</source>
        <translation>事件编号最多 {0} 个字符。</translation>
    </message>
    <message>
        <source>An undo cannot bring it back; ask your supervisor.</source>
        <translation>撤销无法挽回；请询问主管。</translation>
    </message>
    <message>
        <source>Another Floorledger is using {0}.</source>
        <translation>另一个 Floorledger 正在使用 {0}。</translation>
    </message>
    <message>
        <source>Another process of the hub holds the database.</source>
        <translation>中心的另一个进程占用着数据库。</translation>
    </message>
    <message>
        <source>Another program holds the database.</source>
        <translation>另一个程序占用着数据库。</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approved {0} seconds after the entry, on the same device.</source>
        <translation>在记录后 {0} 秒于同一设备上批准。</translation>
    </message>
    <message>
        <source>Approved: the event posts</source>
        <translation>已批准：事件过账</translation>
    </message>
    <message>
        <source>April</source>
        <translation>四月</translation>
    </message>
    <message>
        <source>April {0}</source>
        <translation>{0} 年 4 月</translation>
    </message>
    <message>
        <source>Ask IT to enrol it again.</source>
        <translation>请 IT 部门重新注册。</translation>
    </message>
    <message>
        <source>Ask IT to set it up.</source>
        <translation>请 IT 部门设置。</translation>
    </message>
    <message>
        <source>Ask IT to set the camera to smaller pictures.</source>
        <translation>请 IT 部门将相机设为较小的图片。</translation>
    </message>
    <message>
        <source>Ask another controller.</source>
        <translation>请找另一位财务控制员。</translation>
    </message>
    <message>
        <source>Ask another supervisor; it waits safely.</source>
        <translation>请询问另一位主管；它会安全等待。</translation>
    </message>
    <message>
        <source>Ask another supervisor; the event waits safely.</source>
        <translation>请找另一位主管；该事件会安全等待。</translation>
    </message>
    <message>
        <source>Ask for a new one at the hub.</source>
        <translation>请在中心重新申请一个。</translation>
    </message>
    <message>
        <source>Ask for another one.</source>
        <translation>请另外申请一个。</translation>
    </message>
    <message>
        <source>Ask planning to release it.</source>
        <translation>请计划部门下达。</translation>
    </message>
    <message>
        <source>Ask planning to rename it.</source>
        <translation>请计划部门重命名。</translation>
    </message>
    <message>
        <source>Ask plant IT.</source>
        <translation>请询问工厂 IT。</translation>
    </message>
    <message>
        <source>Ask quality to release the hold or to decide on it.</source>
        <translation>请质量部门解除冻结或作出处理决定。</translation>
    </message>
    <message>
        <source>Ask somebody else to decide.</source>
        <translation>请由他人决定。</translation>
    </message>
    <message>
        <source>Ask the warehouse.</source>
        <translation>请询问仓库。</translation>
    </message>
    <message>
        <source>Ask who recorded it, then decide on it.</source>
        <translation>请询问记录人，然后作出决定。</translation>
    </message>
    <message>
        <source>Ask whoever keeps the users.</source>
        <translation>请询问用户管理员。</translation>
    </message>
    <message>
        <source>Ask whoever runs it, then print again.</source>
        <translation>请询问管理人员，然后重新打印。</translation>
    </message>
    <message>
        <source>Ask whoever runs the hub.</source>
        <translation>请询问中心管理员。</translation>
    </message>
    <message>
        <source>Ask your supervisor to look at it; send it there with the button below.</source>
        <translation>请主管查看；用下方按钮发送。</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>请询问主管。</translation>
    </message>
    <message>
        <source>Ask: {0}</source>
        <translation>询问：{0}</translation>
    </message>
    <message>
        <source>Assigned: the exception moves to its new owner</source>
        <translation>已指派：该异常转给新的负责人</translation>
    </message>
    <message>
        <source>August</source>
        <translation>八月</translation>
    </message>
    <message>
        <source>August {0}</source>
        <translation>{0} 年 8 月</translation>
    </message>
    <message>
        <source>Back from a vendor</source>
        <translation>委外收回</translation>
    </message>
    <message>
        <source>Back from vendor</source>
        <translation>委外收回</translation>
    </message>
    <message>
        <source>Back from vendors</source>
        <translation>供应商返回</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>不良</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>Badge {0} is not known here.</source>
        <translation>这里不认识工牌 {0}。</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>Book the customer's return, or scrap what is still here.</source>
        <translation>请登记客户退货，或报废仍在此处的部分。</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>By the plant's rule somebody looks at this before it posts: {0}, {1}.</source>
        <translation>按工厂规则，过账前须有人查看：{0}，{1}。</translation>
    </message>
    <message>
        <source>By-product</source>
        <translation>副产品</translation>
    </message>
    <message>
        <source>By-products</source>
        <translation>副产品</translation>
    </message>
    <message>
        <source>CFO delegate</source>
        <translation>首席财务官代表</translation>
    </message>
    <message>
        <source>Call support.</source>
        <translation>请联系技术支持。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>采集方式</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Check both readings.</source>
        <translation>请核对两个读数。</translation>
    </message>
    <message>
        <source>Check it, or ask for a new one at the hub.</source>
        <translation>请核对，或在中心重新申请一个。</translation>
    </message>
    <message>
        <source>Check its cable, then take the picture again.</source>
        <translation>请检查线缆，然后重新拍照。</translation>
    </message>
    <message>
        <source>Check that it is on and connected, then print again.</source>
        <translation>请确认已开机并连接，然后重新打印。</translation>
    </message>
    <message>
        <source>Check that the right label was scanned.</source>
        <translation>请确认扫描的是正确的标签。</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>请检查地址和网络。</translation>
    </message>
    <message>
        <source>Check the dosing {0}; return what is left over, or report what was lost.</source>
        <translation>请检查{0}的投料；退回余料，或报告损失。</translation>
    </message>
    <message>
        <source>Check the lot and the number.</source>
        <translation>请核对批次和数字。</translation>
    </message>
    <message>
        <source>Check the number and the order.</source>
        <translation>请核对数字和订单。</translation>
    </message>
    <message>
        <source>Check the number; nothing was released.</source>
        <translation>请核对数字；没有解除任何冻结。</translation>
    </message>
    <message>
        <source>Check the readings.</source>
        <translation>请核对读数。</translation>
    </message>
    <message>
        <source>Check {0} whether an issue was forgotten or the bill of materials asks for too much.</source>
        <translation>请检查{0}是否漏记领料，或物料清单要求过多。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Choose a reason, or scan it.</source>
        <translation>请选择或扫描原因。</translation>
    </message>
    <message>
        <source>Choose another printer.</source>
        <translation>请选择另一台打印机。</translation>
    </message>
    <message>
        <source>Choose another speed until the label can be read; the scanner's manual names the right one.</source>
        <translation>请更换速率直到可以读取标签；正确速率见扫描器手册。</translation>
    </message>
    <message>
        <source>Choose by a digit</source>
        <translation>用数字选择</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>请选择。</translation>
    </message>
    <message>
        <source>Choose something else, or scan CANCEL to go back.</source>
        <translation>请另选，或扫描 CANCEL 返回。</translation>
    </message>
    <message>
        <source>Choose the component, or scan its lot.</source>
        <translation>请选择组件，或扫描其批次。</translation>
    </message>
    <message>
        <source>Choose the lot, or scan it.</source>
        <translation>请选择或扫描批次。</translation>
    </message>
    <message>
        <source>Choose the purchase order.</source>
        <translation>请选择采购订单。</translation>
    </message>
    <message>
        <source>Choose the reason more exactly.</source>
        <translation>请更具体地选择原因。</translation>
    </message>
    <message>
        <source>Choose the work centre at which this terminal stands.</source>
        <translation>请选择本终端所在的工作中心。</translation>
    </message>
    <message>
        <source>Choose what becomes of it.</source>
        <translation>请选择如何处理。</translation>
    </message>
    <message>
        <source>Choose what came out.</source>
        <translation>请选择产出。</translation>
    </message>
    <message>
        <source>Choose what is decided on.</source>
        <translation>请选择要处理的内容。</translation>
    </message>
    <message>
        <source>Choose what the order yields.</source>
        <translation>请选择该订单的产出。</translation>
    </message>
    <message>
        <source>Choose what was measured.</source>
        <translation>请选择测量项。</translation>
    </message>
    <message>
        <source>Choose what was wrong, or scan the reason.</source>
        <translation>请选择错误之处，或扫描原因。</translation>
    </message>
    <message>
        <source>Choose whether pieces go into rework or are good again.</source>
        <translation>请选择是转入返工还是已恢复合格。</translation>
    </message>
    <message>
        <source>Choose whether the order had it already.</source>
        <translation>请选择订单是否已领用。</translation>
    </message>
    <message>
        <source>Choose who worked.</source>
        <translation>请选择作业人员。</translation>
    </message>
    <message>
        <source>Choose why it is scrap, or scan the reason.</source>
        <translation>请选择报废原因，或扫描原因。</translation>
    </message>
    <message>
        <source>Choose why it stopped, or scan the reason.</source>
        <translation>请选择停机原因，或扫描原因。</translation>
    </message>
    <message>
        <source>Choose why, or scan the reason.</source>
        <translation>请选择原因，或扫描。</translation>
    </message>
    <message>
        <source>Choose why, then Record or scan OK.</source>
        <translation>请选择原因，然后按“记录”或扫描 OK。</translation>
    </message>
    <message>
        <source>Clearing up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Clock moved by {0} ms</source>
        <translation>时钟调整 {0} 毫秒</translation>
    </message>
    <message>
        <source>Clock {0} ms to the hub's</source>
        <translation>时钟与中心相差 {0} 毫秒</translation>
    </message>
    <message>
        <source>Clocked in at {0} at {1}, but not out {2}.</source>
        <translation>{0} 在 {1} 打卡上班，但{2}未打卡下班。</translation>
    </message>
    <message>
        <source>Clocked in at {0}, but not out {1}.</source>
        <translation>{0} 打卡上班，但{1}未打卡下班。</translation>
    </message>
    <message>
        <source>Clocked out at {0} at {1} without having clocked in.</source>
        <translation>{0} 在 {1} 打卡下班，但未打卡上班。</translation>
    </message>
    <message>
        <source>Clocked out at {0} without having clocked in.</source>
        <translation>{0} 打卡下班，但未打卡上班。</translation>
    </message>
    <message>
        <source>Close it when you are done.</source>
        <translation>完成后请关闭。</translation>
    </message>
    <message>
        <source>Close order {0} again</source>
        <translation>重新关闭订单 {0}</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>已关闭。</translation>
    </message>
    <message>
        <source>Co-products</source>
        <translation>联产品</translation>
    </message>
    <message>
        <source>Command sheet</source>
        <translation>指令页</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Complete order {0} again</source>
        <translation>重新完工订单 {0}</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Component scrap</source>
        <translation>组件报废</translation>
    </message>
    <message>
        <source>Component scrap {0}</source>
        <translation>组件报废 {0}</translation>
    </message>
    <message>
        <source>Component scrap {0}, lot {1}</source>
        <translation>组件报废 {0}，批次 {1}</translation>
    </message>
    <message>
        <source>Components issued</source>
        <translation>组件领用</translation>
    </message>
    <message>
        <source>Components put back</source>
        <translation>退回的组件</translation>
    </message>
    <message>
        <source>Concession no.</source>
        <translation>特采单号</translation>
    </message>
    <message>
        <source>Confirm what was really used.</source>
        <translation>请确认实际用量。</translation>
    </message>
    <message>
        <source>Confirm {0} that the substitute may be used here.</source>
        <translation>请确认{0}可以使用替代料。</translation>
    </message>
    <message>
        <source>Connect it to the hub once.</source>
        <translation>请先连接一次中心。</translation>
    </message>
    <message>
        <source>Consume</source>
        <translation>领用</translation>
    </message>
    <message>
        <source>Consume {0}</source>
        <translation>领用 {0}</translation>
    </message>
    <message>
        <source>Consume {0}, lot {1}</source>
        <translation>领用 {0}，批次 {1}</translation>
    </message>
    <message>
        <source>Correct that first; then the order can be completed.</source>
        <translation>请先更正；之后订单才能完工。</translation>
    </message>
    <message>
        <source>Correct the number, or keep it and ask.</source>
        <translation>请更正数字，或保留并请示。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Count again before this is final.</source>
        <translation>作为末次报工前请再清点。</translation>
    </message>
    <message>
        <source>Count again {0}; correct the entry or confirm it.</source>
        <translation>请在{0}重新清点；更正或确认该记录。</translation>
    </message>
    <message>
        <source>Count pieces</source>
        <translation>清点件数</translation>
    </message>
    <message>
        <source>Count what has a lot.</source>
        <translation>请盘点有批次的物料。</translation>
    </message>
    <message>
        <source>Counted none {0}, books say {1}</source>
        <translation>未盘到 {0}，账面为 {1}</translation>
    </message>
    <message>
        <source>Counted none {0}, lot {1}, books say {2}</source>
        <translation>未盘到 {0}，批次 {1}，账面为 {2}</translation>
    </message>
    <message>
        <source>Counted {0} {1}, books say {2} {3}</source>
        <translation>盘点 {0} {1}，账面为 {2} {3}</translation>
    </message>
    <message>
        <source>Counted {0} {1}, lot {2}, books say {3} {4}</source>
        <translation>盘点 {0} {1}，批次 {2}，账面为 {3} {4}</translation>
    </message>
    <message>
        <source>Counter before</source>
        <translation>计数器起始</translation>
    </message>
    <message>
        <source>Counter now</source>
        <translation>计数器现在</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Create it, then start the hub again.</source>
        <translation>请先创建，再重新启动中心。</translation>
    </message>
    <message>
        <source>December</source>
        <translation>十二月</translation>
    </message>
    <message>
        <source>December {0}</source>
        <translation>{0} 年 12 月</translation>
    </message>
    <message>
        <source>Decide on a hold</source>
        <translation>处理冻结</translation>
    </message>
    <message>
        <source>Decide on a hold {0}, lot {1}</source>
        <translation>处理冻结 {0}，批次 {1}</translation>
    </message>
    <message>
        <source>Decide on held pieces</source>
        <translation>处置冻结件</translation>
    </message>
    <message>
        <source>Decide on the event anew.</source>
        <translation>请对该事件重新作出决定。</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Decision: {0}</source>
        <translation>决定：{0}</translation>
    </message>
    <message>
        <source>Decision: {0} to {1}</source>
        <translation>决定：{0} 给 {1}</translation>
    </message>
    <message>
        <source>Decisions on holds</source>
        <translation>冻结品处置</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>删除最后一位</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Device {0} is enrolled with another key.</source>
        <translation>设备 {0} 已用另一密钥注册。</translation>
    </message>
    <message>
        <source>Device {0} is not enrolled at this hub.</source>
        <translation>设备 {0} 未在本中心注册。</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Dismissed as a false alarm: the exception ends</source>
        <translation>作为误报关闭：该异常结束</translation>
    </message>
    <message>
        <source>Do not close on {0} that a wrong unit or factor explains; wait for the correction.</source>
        <translation>{0} 可由错误的单位或系数解释，请勿结账；等待更正。</translation>
    </message>
    <message>
        <source>Does it end on another date?</source>
        <translation>结束日期是否是另一天？</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Drawn for a look after posting: {0}, {1}.</source>
        <translation>抽中作过账后查看：{0}，{1}。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Each is kept; capacity counts the clock.</source>
        <translation>各自保留；产能按时钟计算。</translation>
    </message>
    <message>
        <source>Enrol it again with a new code from the hub.</source>
        <translation>请用中心的新代码重新注册。</translation>
    </message>
    <message>
        <source>Enter a quantity above zero.</source>
        <translation>请输入大于零的数量。</translation>
    </message>
    <message>
        <source>Enter a quantity up to that.</source>
        <translation>请输入不超过该值的数量。</translation>
    </message>
    <message>
        <source>Enter all readings; the sample has {0}.</source>
        <translation>请输入全部读数；样本共 {0} 个。</translation>
    </message>
    <message>
        <source>Enter good or bad pieces.</source>
        <translation>请输入合格或不良件数。</translation>
    </message>
    <message>
        <source>Enter good or scrap pieces.</source>
        <translation>请输入合格或报废件数。</translation>
    </message>
    <message>
        <source>Enter how many are scrap; 0 where none is.</source>
        <translation>请输入报废数量；没有则输入 0。</translation>
    </message>
    <message>
        <source>Enter it again, or go on.</source>
        <translation>请重新输入，或继续。</translation>
    </message>
    <message>
        <source>Enter the hub's address and the one-time code, or scan the label with both.</source>
        <translation>请输入中心地址和一次性代码，或扫描含两者的标签。</translation>
    </message>
    <message>
        <source>Enter the minutes, whole ones.</source>
        <translation>请输入整数分钟。</translation>
    </message>
    <message>
        <source>Enter the number, then press Record or scan OK.</source>
        <translation>请输入数字，然后按“记录”或扫描 OK。</translation>
    </message>
    <message>
        <source>Enter the number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>Enter the quantity, then press Record or scan OK.</source>
        <translation>请输入数量，然后按“记录”或扫描 OK。</translation>
    </message>
    <message>
        <source>Enter the quantity.</source>
        <translation>请输入数量。</translation>
    </message>
    <message>
        <source>Enter these again from receipt or paper.</source>
        <translation>请按回单或纸面记录重新录入。</translation>
    </message>
    <message>
        <source>Enter what the counter showed before.</source>
        <translation>请输入计数器之前的读数。</translation>
    </message>
    <message>
        <source>Enter what the counter shows now.</source>
        <translation>请输入计数器现在的读数。</translation>
    </message>
    <message>
        <source>Enter what was measured in {0}, above zero.</source>
        <translation>请输入以 {0} 计的测量值，须大于零。</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>请输入您的 PIN。</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Entered {0} hours after it happened.</source>
        <translation>发生 {0} 小时后才录入。</translation>
    </message>
    <message>
        <source>Entries {0} to {1} of {2} are in no database: the device removed them after this hub had signed for them.</source>
        <translation>{2} 的条目 {0} 至 {1} 不在任何数据库中：本中心签收后设备已将其删除。</translation>
    </message>
    <message>
        <source>Entry {0} no longer fits into pallet range {1}.</source>
        <translation>条目 {0} 已超出托盘号段 {1}。</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Event {0} arrived again with other content; the first one stands.</source>
        <translation>事件 {0} 以不同内容再次到达；以第一次为准。</translation>
    </message>
    <message>
        <source>Event {0} of {1}: {2}.</source>
        <translation>{1} 的事件 {0}：{2}。</translation>
    </message>
    <message>
        <source>Everything recorded here is safe and will be sent later.</source>
        <translation>此处记录的一切均已妥善保存，稍后发送。</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>February</source>
        <translation>二月</translation>
    </message>
    <message>
        <source>February {0}</source>
        <translation>{0} 年 2 月</translation>
    </message>
    <message>
        <source>Final at {0} of {1} {2}.</source>
        <translation>末次报工，{1} {2} 中完成 {0}。</translation>
    </message>
    <message>
        <source>Finance has reserved a loss on this hold.</source>
        <translation>财务已为此冻结计提损失。</translation>
    </message>
    <message>
        <source>Finance mends the booking first.</source>
        <translation>须先由财务更正过账。</translation>
    </message>
    <message>
        <source>Find out {0} why it was used, and name the planned component if it replaces one.</source>
        <translation>请查明{0}使用的原因；如为替代，请注明原计划组件。</translation>
    </message>
    <message>
        <source>First-pass posting</source>
        <translation>一次过账率</translation>
    </message>
    <message>
        <source>Fixed overhead efficiency</source>
        <translation>固定制造费用效率</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>From and to are the same place, {0}.</source>
        <translation>起点和终点是同一地点 {0}。</translation>
    </message>
    <message>
        <source>From vendor {0}: {1} good, {2} bad</source>
        <translation>供应商 {0} 来料：{1} 合格，{2} 不良</translation>
    </message>
    <message>
        <source>Give the device the plant's CA file, or have the hub's certificate renewed.</source>
        <translation>请向设备提供工厂 CA 文件，或更新中心的证书。</translation>
    </message>
    <message>
        <source>Give the roles to two persons.</source>
        <translation>请将这些角色分配给两个人。</translation>
    </message>
    <message>
        <source>Give them two persons.</source>
        <translation>请分配给两个人。</translation>
    </message>
    <message>
        <source>Go on to connect.</source>
        <translation>继续以连接。</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>请继续。</translation>
    </message>
    <message>
        <source>Go on; what came of it is said here.</source>
        <translation>请继续；结果会在此显示。</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Good and scrap</source>
        <translation>合格与报废</translation>
    </message>
    <message>
        <source>Handed over again: the journal goes to the ERP</source>
        <translation>已重新移交：凭证发往 ERP</translation>
    </message>
    <message>
        <source>Have it set right.</source>
        <translation>请让人校准。</translation>
    </message>
    <message>
        <source>Have it set to send GS (ASCII 29) as it is, then scan the self-test label again.</source>
        <translation>请设置扫描器原样发送 GS（ASCII 29），然后重新扫描自检标签。</translation>
    </message>
    <message>
        <source>Have the person entered, then decide on the event.</source>
        <translation>请先登记此人，再对事件作出决定。</translation>
    </message>
    <message>
        <source>Have the scanner set to send AIM identifiers, or, if it cannot, set aim_required = false for it in the settings.</source>
        <translation>请设置扫描器发送 AIM 标识；若不支持，请在设置中为其设 aim_required = false。</translation>
    </message>
    <message>
        <source>Held pieces are scrapped by a disposition, and scrap is scrap already.</source>
        <translation>冻结件须经处置决定报废，而报废品已是报废。</translation>
    </message>
    <message>
        <source>Held pieces count as reported: enter only pieces that you do not report as good or scrap.</source>
        <translation>冻结件计为已报工：只输入不作为合格或废品报工的件。</translation>
    </message>
    <message>
        <source>Here an order is completed or closed; other states come from the floor and from planning.</source>
        <translation>此处可完工或关闭订单；其他状态来自现场和计划。</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Hold lot {0}, {1}</source>
        <translation>冻结批次 {0}，{1}</translation>
    </message>
    <message>
        <source>Hold still.</source>
        <translation>请保持不动。</translation>
    </message>
    <message>
        <source>Hold {0}, lot {1}</source>
        <translation>冻结 {0}，批次 {1}</translation>
    </message>
    <message>
        <source>Hold {0}, lot {1}.</source>
        <translation>冻结 {0}，批次 {1}。</translation>
    </message>
    <message>
        <source>Hold {0}, {1}</source>
        <translation>冻结 {0}，{1}</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>How are the pieces known?</source>
        <translation>件数如何得知？</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>多长时间</translation>
    </message>
    <message>
        <source>IT lead and finance</source>
        <translation>IT 主管和财务</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>替代</translation>
    </message>
    <message>
        <source>In the base unit</source>
        <translation>按基本单位</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Into WIP about {0} {1}.</source>
        <translation>转入在制品约 {0} {1}。</translation>
    </message>
    <message>
        <source>Into WIP {0} {1}.</source>
        <translation>转入在制品 {0} {1}。</translation>
    </message>
    <message>
        <source>Is one of the two numbers wrong?</source>
        <translation>两个数字中是否有一个错误？</translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation>时钟是否准确？</translation>
    </message>
    <message>
        <source>Is the end {0}, the next day?</source>
        <translation>结束时间是否为次日 {0}？</translation>
    </message>
    <message>
        <source>Is the number right, or is there time that nobody entered?</source>
        <translation>数字是否正确，或有工时未录入？</translation>
    </message>
    <message>
        <source>Is the operation done?</source>
        <translation>工序是否完成？</translation>
    </message>
    <message>
        <source>Issued to this order</source>
        <translation>已发给此订单</translation>
    </message>
    <message>
        <source>It counts when the hub has checked it too.</source>
        <translation>中心核查后才生效。</translation>
    </message>
    <message>
        <source>It finished {0} {1} without naming a lot.</source>
        <translation>已完成 {0} {1}，未注明批次。</translation>
    </message>
    <message>
        <source>It fits {0}.</source>
        <translation>符合：{0}。</translation>
    </message>
    <message>
        <source>It goes to the {0}.</source>
        <translation>转交：{0}。</translation>
    </message>
    <message>
        <source>It has finished nothing yet.</source>
        <translation>尚未完成任何产出。</translation>
    </message>
    <message>
        <source>It is built again at the next start: close Floorledger and open it again soon.</source>
        <translation>下次启动时将重建：请尽快关闭并重新打开 Floorledger。</translation>
    </message>
    <message>
        <source>It is not clear what the unit {0} is: {1}.</source>
        <translation>不清楚单位 {0} 的含义：{1}。</translation>
    </message>
    <message>
        <source>It is not tried again.</source>
        <translation>不会再次尝试。</translation>
    </message>
    <message>
        <source>It is safe, and not in the ledger until then.</source>
        <translation>已安全保存，在此之前未入账。</translation>
    </message>
    <message>
        <source>It is safe; update this hub to use it.</source>
        <translation>它是安全的；更新本中心后即可使用。</translation>
    </message>
    <message>
        <source>It is switched off next to a base unit until the plant's unit codes say what it means.</source>
        <translation>在工厂单位代码说明其含义之前，它不能与基本单位并用。</translation>
    </message>
    <message>
        <source>It posts when a second person approves it.</source>
        <translation>第二人批准后过账。</translation>
    </message>
    <message>
        <source>It takes somebody else's approval as well.</source>
        <translation>还需要另一人的批准。</translation>
    </message>
    <message>
        <source>It waits until another one approves it.</source>
        <translation>等待另一人批准。</translation>
    </message>
    <message>
        <source>It was built again.</source>
        <translation>已重建。</translation>
    </message>
    <message>
        <source>It was not resolved in time.</source>
        <translation>未按时解决。</translation>
    </message>
    <message>
        <source>It will be fetched again.</source>
        <translation>将重新获取。</translation>
    </message>
    <message>
        <source>Item {0} is not known here.</source>
        <translation>这里不认识物料 {0}。</translation>
    </message>
    <message>
        <source>Item {0} is unknown, so it has no value.</source>
        <translation>物料 {0} 未知，因此没有价值。</translation>
    </message>
    <message>
        <source>Its events are safe on the device.</source>
        <translation>其事件已安全保存在设备上。</translation>
    </message>
    <message>
        <source>Its log can only go on with the key it began with; a machine that was set up anew takes a new device id.</source>
        <translation>其日志只能用起始密钥继续；重新安装的机器应使用新的设备编号。</translation>
    </message>
    <message>
        <source>January</source>
        <translation>一月</translation>
    </message>
    <message>
        <source>January {0}</source>
        <translation>{0} 年 1 月</translation>
    </message>
    <message>
        <source>Job list</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>Jobs overlap: {0} minutes of work in {1} by the clock.</source>
        <translation>任务重叠：时钟 {1} 分钟内有 {0} 分钟工时。</translation>
    </message>
    <message>
        <source>July</source>
        <translation>七月</translation>
    </message>
    <message>
        <source>July {0}</source>
        <translation>{0} 年 7 月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>六月</translation>
    </message>
    <message>
        <source>June {0}</source>
        <translation>{0} 年 6 月</translation>
    </message>
    <message>
        <source>Keep it and ask the supervisor</source>
        <translation>保留并请主管处理</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>请保留其中之一。</translation>
    </message>
    <message>
        <source>Keep the pieces apart and call quality.</source>
        <translation>请将这些件分开放置并通知质量部门。</translation>
    </message>
    <message>
        <source>Keep {0}, ask: {1}</source>
        <translation>保留 {0}，询问：{1}</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保留。</translation>
    </message>
    <message>
        <source>Kept: the comment stands in the trail</source>
        <translation>已保存：备注已记入历史</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>键盘式扫描器</translation>
    </message>
    <message>
        <source>Labels as a file</source>
        <translation>标签存为文件</translation>
    </message>
    <message>
        <source>Labels to print.</source>
        <translation>要打印的标签。</translation>
    </message>
    <message>
        <source>Labour efficiency</source>
        <translation>人工效率</translation>
    </message>
    <message>
        <source>Last variance</source>
        <translation>最近差异</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Look at the device; a decision on an event does not mend it.</source>
        <translation>请检查设备；对事件作决定无法解决。</translation>
    </message>
    <message>
        <source>Look at the steps again, then scan OK.</source>
        <translation>请再次查看步骤，然后扫描 OK。</translation>
    </message>
    <message>
        <source>Look at the steps, then scan OK or CANCEL.</source>
        <translation>请查看步骤，然后扫描 OK 或 CANCEL。</translation>
    </message>
    <message>
        <source>Look for an empty roll or an open cover, then print again.</source>
        <translation>请检查纸卷是否用完或盖子是否打开，然后重新打印。</translation>
    </message>
    <message>
        <source>Look there.</source>
        <translation>请到那里查看。</translation>
    </message>
    <message>
        <source>Looked at: the exception ends</source>
        <translation>已查看：异常结束</translation>
    </message>
    <message>
        <source>Lost, never sent: {0}.</source>
        <translation>已丢失、从未发送：{0}。</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Lot {0}</source>
        <translation>批次 {0}</translation>
    </message>
    <message>
        <source>Lot {0} expired on {1}.</source>
        <translation>批次 {0} 已于 {1} 过期。</translation>
    </message>
    <message>
        <source>Lot {0} has {1} {2} in stock, finer than {3} is kept ({4} decimals).</source>
        <translation>批次 {0} 库存 {1} {2}，超出 {3} 的精度（{4} 位小数）。</translation>
    </message>
    <message>
        <source>Lot {0} is not known here.</source>
        <translation>这里不认识批次 {0}。</translation>
    </message>
    <message>
        <source>Lot {0} is of {1}, which the master data does not have.</source>
        <translation>批次 {0} 属于 {1}，主数据中没有。</translation>
    </message>
    <message>
        <source>Lot {0} is on hold.</source>
        <translation>批次 {0} 已冻结。</translation>
    </message>
    <message>
        <source>Lot {0} of {1} has {2} in stock, below zero.</source>
        <translation>{1} 的批次 {0} 库存为 {2}，低于零。</translation>
    </message>
    <message>
        <source>Lot {0} of {1} has {2} left by what is known here; {3} would be taken.</source>
        <translation>据此处所知，{1} 批次 {0} 余 {2}；将领用 {3}。</translation>
    </message>
    <message>
        <source>Lot {0} of {1} is not known here.</source>
        <translation>这里不认识 {1} 的批次 {0}。</translation>
    </message>
    <message>
        <source>Lot {0} stands for several items here.</source>
        <translation>批次 {0} 在此对应多个物料。</translation>
    </message>
    <message>
        <source>Lot {0} · {1}</source>
        <translation>批次 {0} · {1}</translation>
    </message>
    <message>
        <source>Lot {0}: on hold for {1} hours without a decision; {2} are allowed.</source>
        <translation>批次 {0}：已冻结 {1} 小时未处理；允许 {2} 小时。</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Machine efficiency</source>
        <translation>机器效率</translation>
    </message>
    <message>
        <source>Machine run</source>
        <translation>机器运行</translation>
    </message>
    <message>
        <source>Machine set-up</source>
        <translation>机器准备</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>产出</translation>
    </message>
    <message>
        <source>March</source>
        <translation>三月</translation>
    </message>
    <message>
        <source>March {0}</source>
        <translation>{0} 年 3 月</translation>
    </message>
    <message>
        <source>Material lost</source>
        <translation>物料损失</translation>
    </message>
    <message>
        <source>May</source>
        <translation>五月</translation>
    </message>
    <message>
        <source>May {0}</source>
        <translation>{0} 年 5 月</translation>
    </message>
    <message>
        <source>Mend that first.</source>
        <translation>请先解决该问题。</translation>
    </message>
    <message>
        <source>Mend the cause and hand it over again.</source>
        <translation>请排除原因后重新移交。</translation>
    </message>
    <message>
        <source>Mend the cause in the ERP, not the event.</source>
        <translation>请在 ERP 中解决原因，而非修改事件。</translation>
    </message>
    <message>
        <source>Mend the cause in the ERP.</source>
        <translation>请在 ERP 中解决原因。</translation>
    </message>
    <message>
        <source>Mend the first.</source>
        <translation>请先解决第一个。</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>配比</translation>
    </message>
    <message>
        <source>More comes out than went in.</source>
        <translation>产出多于投入。</translation>
    </message>
    <message>
        <source>More lies behind it; open it.</source>
        <translation>后面还有内容，请打开查看。</translation>
    </message>
    <message>
        <source>More of the same kind came to it.</source>
        <translation>又有同类项加入。</translation>
    </message>
    <message>
        <source>More of {0} was returned than the order was given.</source>
        <translation>{0} 的退回多于订单所领。</translation>
    </message>
    <message>
        <source>More pieces are released than are on hold.</source>
        <translation>解除的件数多于冻结的件数。</translation>
    </message>
    <message>
        <source>More pieces would be released than are on hold.</source>
        <translation>将解除的件数多于冻结的件数。</translation>
    </message>
    <message>
        <source>More pieces would be taken from what is {0} at operation {1} than there are.</source>
        <translation>将从工序 {1} 的“{0}”状态取走多于现有的件数。</translation>
    </message>
    <message>
        <source>More scrap than the counter has counted.</source>
        <translation>报废多于计数器的计数。</translation>
    </message>
    <message>
        <source>More will come</source>
        <translation>后续还有</translation>
    </message>
    <message>
        <source>More will come.</source>
        <translation>后续还有。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Moves {0} {1}.</source>
        <translation>移动 {0} {1}。</translation>
    </message>
    <message>
        <source>Name the paper that allows it.</source>
        <translation>请注明许可文件。</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>下一个数字</translation>
    </message>
    <message>
        <source>No AIM identifier arrived, so the terminal cannot tell one kind of code from another.</source>
        <translation>没有收到 AIM 标识，终端无法区分码制。</translation>
    </message>
    <message>
        <source>No approval lets that post; have planning raise the order first.</source>
        <translation>任何批准都无法过账；请计划部门先增加订单数量。</translation>
    </message>
    <message>
        <source>No event waits for it.</source>
        <translation>没有事件在等待它。</translation>
    </message>
    <message>
        <source>No job here matches.</source>
        <translation>没有匹配的任务。</translation>
    </message>
    <message>
        <source>No journal was set aside here, so there is nothing to hand over again.</source>
        <translation>此处没有搁置的凭证，因此无需重新移交。</translation>
    </message>
    <message>
        <source>No operation is chosen.</source>
        <translation>未选择工序。</translation>
    </message>
    <message>
        <source>No order is chosen.</source>
        <translation>未选择订单。</translation>
    </message>
    <message>
        <source>No panel is open for a number.</source>
        <translation>没有打开可输入数字的面板。</translation>
    </message>
    <message>
        <source>No panel is open for this.</source>
        <translation>没有打开相应的面板。</translation>
    </message>
    <message>
        <source>No picture came into {0} within the last {1} min.</source>
        <translation>最近 {1} 分钟内 {0} 没有收到图片。</translation>
    </message>
    <message>
        <source>Nobody began in time.</source>
        <translation>无人按时开始处理。</translation>
    </message>
    <message>
        <source>Nobody can approve this here on the spot.</source>
        <translation>这里没有人能当场批准。</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>无人登录。</translation>
    </message>
    <message>
        <source>Not yet posted</source>
        <translation>尚未过账</translation>
    </message>
    <message>
        <source>Nothing came back from the vendor.</source>
        <translation>供应商没有交回任何东西。</translation>
    </message>
    <message>
        <source>Nothing came back on purchase order {0} yet; receive it, then close the order again.</source>
        <translation>采购订单 {0} 尚未收回；请先收货，再重新关闭订单。</translation>
    </message>
    <message>
        <source>Nothing else is touched.</source>
        <translation>其他内容不受影响。</translation>
    </message>
    <message>
        <source>Nothing here is weighed.</source>
        <translation>这里无需称重。</translation>
    </message>
    <message>
        <source>Nothing here needs an approval.</source>
        <translation>这里没有需要批准的内容。</translation>
    </message>
    <message>
        <source>Nothing is left to do; go on.</source>
        <translation>没有待办事项；请继续。</translation>
    </message>
    <message>
        <source>Nothing is lost; try again.</source>
        <translation>没有丢失；请重试。</translation>
    </message>
    <message>
        <source>Nothing is to be inspected at this operation.</source>
        <translation>此工序无需检验。</translation>
    </message>
    <message>
        <source>Nothing is undone yet: your undo is kept and waits for a decision.</source>
        <translation>尚未撤销：您的撤销已保存，等待决定。</translation>
    </message>
    <message>
        <source>Nothing is undone yet: your undo is kept and waits for those who may do the steps above.</source>
        <translation>尚未撤销：您的撤销已保存，等待有权执行上述步骤的人员。</translation>
    </message>
    <message>
        <source>Nothing of it was kept; call plant IT.</source>
        <translation>其内容均未保留；请联系工厂 IT。</translation>
    </message>
    <message>
        <source>Nothing of this order is bought outside.</source>
        <translation>此订单没有委外采购。</translation>
    </message>
    <message>
        <source>Nothing was changed and what can be saved is safe; connect the network and start again.</source>
        <translation>没有更改任何内容，可保留的内容都已安全保存；请连接网络后重新启动。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有更改任何内容。</translation>
    </message>
    <message>
        <source>Nothing was changed; bring the right key back, then start again.</source>
        <translation>没有更改任何内容；请恢复正确的密钥后重新启动。</translation>
    </message>
    <message>
        <source>Nothing was changed; call plant IT.</source>
        <translation>没有更改任何内容；请联系工厂 IT。</translation>
    </message>
    <message>
        <source>Nothing was changed; check the database's address and user.</source>
        <translation>没有更改任何内容；请检查数据库地址和用户。</translation>
    </message>
    <message>
        <source>Nothing was changed; install it with: pip install floorledger[sqlcipher]</source>
        <translation>没有更改任何内容；安装命令：pip install floorledger[sqlcipher]</translation>
    </message>
    <message>
        <source>Nothing was changed; install the newer version.</source>
        <translation>没有更改任何内容；请安装较新的版本。</translation>
    </message>
    <message>
        <source>Nothing was changed; look the figures up in its window, or close it and run this again, or choose another --data-dir.</source>
        <translation>没有更改任何内容；请在其窗口中查看数据，或将其关闭后重新运行，或选择另一个 --data-dir。</translation>
    </message>
    <message>
        <source>Nothing was changed; try again.</source>
        <translation>没有更改任何内容；请重试。</translation>
    </message>
    <message>
        <source>Nothing was changed; unlock the keyring or bring the key back, then start again.</source>
        <translation>没有更改任何内容；请解锁密钥环或恢复密钥后重新启动。</translation>
    </message>
    <message>
        <source>Nothing was lost: everything recorded is safe.</source>
        <translation>没有丢失：所有记录均已安全保存。</translation>
    </message>
    <message>
        <source>Nothing was printed; choose a printer with larger labels.</source>
        <translation>没有打印；请选择标签更大的打印机。</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>没有记录任何内容。</translation>
    </message>
    <message>
        <source>Nothing was recorded; call plant IT.</source>
        <translation>没有记录任何内容；请联系工厂 IT。</translation>
    </message>
    <message>
        <source>Nothing was recorded; check the data directory.</source>
        <translation>没有记录任何内容；请检查数据目录。</translation>
    </message>
    <message>
        <source>Nothing was recorded; choose the component by hand.</source>
        <translation>没有记录任何内容；请手动选择组件。</translation>
    </message>
    <message>
        <source>Nothing was recorded; enter it in {0}.</source>
        <translation>没有记录任何内容；请以 {0} 为单位输入。</translation>
    </message>
    <message>
        <source>Nothing was recorded; enter the quantity.</source>
        <translation>没有记录任何内容；请输入数量。</translation>
    </message>
    <message>
        <source>Nothing was recorded; enter whole {0}.</source>
        <translation>没有记录任何内容；请输入整数 {0}。</translation>
    </message>
    <message>
        <source>Nothing was recorded; free some space and enter it again.</source>
        <translation>没有记录任何内容；请释放空间后重新输入。</translation>
    </message>
    <message>
        <source>Nothing was recorded; free some space.</source>
        <translation>没有记录任何内容；请释放空间。</translation>
    </message>
    <message>
        <source>Nothing was recorded; it is tried again by itself.</source>
        <translation>没有记录任何内容；系统会自动重试。</translation>
    </message>
    <message>
        <source>Nothing was recorded; scan again.</source>
        <translation>没有记录任何内容；请重新扫描。</translation>
    </message>
    <message>
        <source>Nothing was recorded; see that it runs and that its address is right.</source>
        <translation>没有记录任何内容；请确认它正在运行且地址正确。</translation>
    </message>
    <message>
        <source>Nothing was recorded; try again.</source>
        <translation>没有记录任何内容；请重试。</translation>
    </message>
    <message>
        <source>Nothing was recorded; weigh and count again.</source>
        <translation>没有记录任何内容；请重新称重和清点。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>Nothing: it is extra</source>
        <translation>不替代：为额外用料</translation>
    </message>
    <message>
        <source>November</source>
        <translation>十一月</translation>
    </message>
    <message>
        <source>November {0}</source>
        <translation>{0} 年 11 月</translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>October</source>
        <translation>十月</translation>
    </message>
    <message>
        <source>October {0}</source>
        <translation>{0} 年 10 月</translation>
    </message>
    <message>
        <source>Of what this made {0} have left the plant, so it was made.</source>
        <translation>所产之中 {0} 已出厂，因此确已生产。</translation>
    </message>
    <message>
        <source>Of {0} text or picture is no longer here; the hub has what was sent.</source>
        <translation>{0} 的文字或图片已不在此处；已发送的内容在中心。</translation>
    </message>
    <message>
        <source>On hold: lot {0} of {1}.</source>
        <translation>已冻结：{1} 的批次 {0}。</translation>
    </message>
    <message>
        <source>On its way to the printer.</source>
        <translation>正在发往打印机。</translation>
    </message>
    <message>
        <source>One badge was used at two devices within moments.</source>
        <translation>同一工牌在短时间内用于两台设备。</translation>
    </message>
    <message>
        <source>One of two has approved this.</source>
        <translation>两人中已有一人批准。</translation>
    </message>
    <message>
        <source>One of two: yours counts, and a second person has to approve it,</source>
        <translation>两次批准之一：您的批准有效，还需第二人批准，</translation>
    </message>
    <message>
        <source>Only a controller closes an order, or approves its closing.</source>
        <translation>只有财务控制员可以关闭订单或批准关闭。</translation>
    </message>
    <message>
        <source>Only a controller closes an order.</source>
        <translation>只有财务控制员可以关闭订单。</translation>
    </message>
    <message>
        <source>Only a controller reopens an order.</source>
        <translation>只有财务控制员可以重新打开订单。</translation>
    </message>
    <message>
        <source>Only a report of pieces can be the last one.</source>
        <translation>只有报工件数才能作为末次。</translation>
    </message>
    <message>
        <source>Only a supervisor or controller can decide on this.</source>
        <translation>只有主管或财务控制员可以对此作决定。</translation>
    </message>
    <message>
        <source>Only a supervisor or controller completes an order.</source>
        <translation>只有主管或财务控制员可以完工订单。</translation>
    </message>
    <message>
        <source>Only a supervisor, quality or a controller can decide on this.</source>
        <translation>只有主管、质量人员或财务控制员可以对此作决定。</translation>
    </message>
    <message>
        <source>Only digits are entered here; the letter was not taken.</source>
        <translation>此处只能输入数字；字母未录入。</translation>
    </message>
    <message>
        <source>Only its owner, a supervisor or a controller can decide on this.</source>
        <translation>只有其负责人、主管或财务主管可以对此作出决定。</translation>
    </message>
    <message>
        <source>Only quality or a supervisor approves a decision on what is on hold.</source>
        <translation>只有质量人员或主管可以批准对冻结品的处置。</translation>
    </message>
    <message>
        <source>Only quality or a supervisor decides on what is on hold.</source>
        <translation>只有质量人员或主管可以处置冻结品。</translation>
    </message>
    <message>
        <source>Only quality or a supervisor releases what is on hold.</source>
        <translation>只有质量人员或主管可以解除冻结。</translation>
    </message>
    <message>
        <source>Only quality or a supervisor takes back somebody else's hold.</source>
        <translation>只有质量人员或主管可以撤回他人的冻结。</translation>
    </message>
    <message>
        <source>Only quality takes what is on hold under review.</source>
        <translation>只有质量人员可以将冻结品转入评审。</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Operation {0} has no service price, so what came from the vendor has no value.</source>
        <translation>工序 {0} 没有委外价格，因此供应商交回的没有价值。</translation>
    </message>
    <message>
        <source>Operation {0} has reported {1} pieces; only {2} would have come from operation {3}.</source>
        <translation>工序 {0} 已报工 {1} 件；工序 {3} 仅转入 {2} 件。</translation>
    </message>
    <message>
        <source>Operation {0} is not in the routing of order {1}.</source>
        <translation>工序 {0} 不在订单 {1} 的工艺路线中。</translation>
    </message>
    <message>
        <source>Operation {0} is not in the routing, so its scrap has no value.</source>
        <translation>工序 {0} 不在工艺路线中，因此其报废没有价值。</translation>
    </message>
    <message>
        <source>Operation {0} of {1} runs at work centre {2}, which the master data does not have; without its rates the operation has no standard cost.</source>
        <translation>{1} 的工序 {0} 在工作中心 {2} 进行，主数据中没有；没有其费率，工序就没有标准成本。</translation>
    </message>
    <message>
        <source>Operation {0} would be left with {1} pieces.</source>
        <translation>工序 {0} 将剩余 {1} 件。</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Order {0}</source>
        <translation>订单 {0}</translation>
    </message>
    <message>
        <source>Order {0} asks for no pieces.</source>
        <translation>订单 {0} 没有要求件数。</translation>
    </message>
    <message>
        <source>Order {0} cannot be valued: the master data has no {1}.</source>
        <translation>订单 {0} 无法计价：主数据缺少 {1}。</translation>
    </message>
    <message>
        <source>Order {0} has a residual that nothing explains; find it before closing.</source>
        <translation>订单 {0} 有无法解释的余额；关闭前请查明。</translation>
    </message>
    <message>
        <source>Order {0} has a residual that nothing explains; it stays open.</source>
        <translation>订单 {0} 有无法解释的余额；保持打开。</translation>
    </message>
    <message>
        <source>Order {0} has no complete standard, so it has no variance to settle.</source>
        <translation>订单 {0} 没有完整标准，因此没有可结转的差异。</translation>
    </message>
    <message>
        <source>Order {0} has no standard, so it has no variance.</source>
        <translation>订单 {0} 没有标准，因此没有差异。</translation>
    </message>
    <message>
        <source>Order {0} has no standard, so the event has no value.</source>
        <translation>订单 {0} 没有标准，因此该事件没有价值。</translation>
    </message>
    <message>
        <source>Order {0} has open exceptions; decide on them, then close it again.</source>
        <translation>订单 {0} 有未结异常；处理后再关闭。</translation>
    </message>
    <message>
        <source>Order {0} has pieces on hold; decide on them, then close it again.</source>
        <translation>订单 {0} 有冻结件；处理后再关闭。</translation>
    </message>
    <message>
        <source>Order {0} has {1} open exception; decide first.</source>
        <translation>订单 {0} 有 {1} 项未结异常；请先处理。</translation>
    </message>
    <message>
        <source>Order {0} has {1} open exceptions; decide first.</source>
        <translation>订单 {0} 有 {1} 项未结异常；请先处理。</translation>
    </message>
    <message>
        <source>Order {0} has {1} pieces in rework; report them, then close it again.</source>
        <translation>订单 {0} 有 {1} 件在返工；报工后再关闭。</translation>
    </message>
    <message>
        <source>Order {0} is closed already, and nothing is left to settle.</source>
        <translation>订单 {0} 已关闭，没有可结转的内容。</translation>
    </message>
    <message>
        <source>Order {0} is closed already.</source>
        <translation>订单 {0} 已经关闭。</translation>
    </message>
    <message>
        <source>Order {0} is closed.</source>
        <translation>订单 {0} 已关闭。</translation>
    </message>
    <message>
        <source>Order {0} is closed; its entries are undone only after a controller reopens it.</source>
        <translation>订单 {0} 已关闭；须由财务控制员重新打开后才能撤销其记录。</translation>
    </message>
    <message>
        <source>Order {0} is for {1} pieces; it needs more than zero.</source>
        <translation>订单 {0} 为 {1} 件；须大于零。</translation>
    </message>
    <message>
        <source>Order {0} is for {1}, which has no standard; nothing on it can be valued.</source>
        <translation>订单 {0} 的 {1} 没有标准，无法计价。</translation>
    </message>
    <message>
        <source>Order {0} is for {1}, which the master data does not have.</source>
        <translation>订单 {0} 的 {1} 不在主数据中。</translation>
    </message>
    <message>
        <source>Order {0} is not known here.</source>
        <translation>这里不认识订单 {0}。</translation>
    </message>
    <message>
        <source>Order {0} is not technically complete; complete it, then close it again.</source>
        <translation>订单 {0} 尚未技术完工；完工后再关闭。</translation>
    </message>
    <message>
        <source>Order {0} is {1}</source>
        <translation>订单 {0} {1}</translation>
    </message>
    <message>
        <source>Order {0} is {1} already.</source>
        <translation>订单 {0} 已经{1}。</translation>
    </message>
    <message>
        <source>Order {0} named no lot of {1}.</source>
        <translation>订单 {0} 未注明 {1} 的批次。</translation>
    </message>
    <message>
        <source>Order {0}, operation {1}</source>
        <translation>订单 {0}，工序 {1}</translation>
    </message>
    <message>
        <source>Order {0}, operation {1} is in progress: {2} of {3} {4} good.</source>
        <translation>订单 {0} 工序 {1} 进行中：合格 {2} / {3} {4}。</translation>
    </message>
    <message>
        <source>Order {0}, operation {1} is not known here.</source>
        <translation>这里不认识订单 {0} 工序 {1}。</translation>
    </message>
    <message>
        <source>Order {0}, operation {1} {2}.</source>
        <translation>订单 {0}，工序 {1} {2}。</translation>
    </message>
    <message>
        <source>Order {0}: {1}</source>
        <translation>订单 {0}：{1}</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Out of WIP about {0} {1}.</source>
        <translation>转出在制品约 {0} {1}。</translation>
    </message>
    <message>
        <source>Out of WIP {0} {1}.</source>
        <translation>转出在制品 {0} {1}。</translation>
    </message>
    <message>
        <source>Output price</source>
        <translation>产出价格</translation>
    </message>
    <message>
        <source>Pages as a file</source>
        <translation>页面存为文件</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>托盘</translation>
    </message>
    <message>
        <source>Pallet number {0} was printed for another entry already.</source>
        <translation>托盘号 {0} 已为另一条目打印过。</translation>
    </message>
    <message>
        <source>Pallet of entry {0}</source>
        <translation>条目 {0} 的托盘</translation>
    </message>
    <message>
        <source>Pallet of lot {0}</source>
        <translation>批次 {0} 的托盘</translation>
    </message>
    <message>
        <source>Pallet of lot {0}, entry {1}</source>
        <translation>批次 {0} 的托盘，条目 {1}</translation>
    </message>
    <message>
        <source>Pallet range {0} was used by another device already.</source>
        <translation>托盘号段 {0} 已被另一台设备使用过。</translation>
    </message>
    <message>
        <source>Past SLA</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Photo of a hold</source>
        <translation>冻结照片</translation>
    </message>
    <message>
        <source>Pieces are good again</source>
        <translation>件已恢复合格</translation>
    </message>
    <message>
        <source>Pieces are on hold here; say how many of them are released.</source>
        <translation>此处冻结的是件数；请说明解除多少件。</translation>
    </message>
    <message>
        <source>Pieces go into rework</source>
        <translation>件转入返工</translation>
    </message>
    <message>
        <source>Pieces of an order cannot be returned to a supplier; scrap or rework them.</source>
        <translation>订单的件不能退给供应商；请报废或返工。</translation>
    </message>
    <message>
        <source>Place {0} is not known here.</source>
        <translation>这里不认识地点 {0}。</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Plant IT sets a range that was never used, under [pallets.range_by_host] in floorledger.toml.</source>
        <translation>请工厂 IT 在 floorledger.toml 的 [pallets.range_by_host] 中设置从未使用过的号段。</translation>
    </message>
    <message>
        <source>Plant IT sets company_prefix and range_by_host under [pallets] in floorledger.toml.</source>
        <translation>请工厂 IT 在 floorledger.toml 的 [pallets] 中设置 company_prefix 和 range_by_host。</translation>
    </message>
    <message>
        <source>Plant IT sets one under [pallets.range_by_host] in floorledger.toml.</source>
        <translation>请工厂 IT 在 floorledger.toml 的 [pallets.range_by_host] 中设置。</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>过账日期</translation>
    </message>
    <message>
        <source>Predicted and booked</source>
        <translation>预计与已过账</translation>
    </message>
    <message>
        <source>Press Record or scan OK.</source>
        <translation>按“记录”或扫描 OK。</translation>
    </message>
    <message>
        <source>Press or scan what you do.</source>
        <translation>请按或扫描您要做的操作。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Print it where it was reported.</source>
        <translation>请在报工的终端上打印。</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Probably inverted: 1 {0} = {1} {2}.</source>
        <translation>可能颠倒：1 {0} = {1} {2}。</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>采购订单</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Put back {0}</source>
        <translation>退回 {0}</translation>
    </message>
    <message>
        <source>Put back {0}, lot {1}</source>
        <translation>退回 {0}，批次 {1}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>费率</translation>
    </message>
    <message>
        <source>Read the counter</source>
        <translation>读取计数器</translation>
    </message>
    <message>
        <source>Read what to do instead.</source>
        <translation>请阅读替代做法。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason {0}/{1} is not known here.</source>
        <translation>这里不认识原因 {0}/{1}。</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record all {0} steps</source>
        <translation>记录全部 {0} 步</translation>
    </message>
    <message>
        <source>Record what is right now; the tape keeps both.</source>
        <translation>请记录正确的内容；两者都会保留在记录中。</translation>
    </message>
    <message>
        <source>Record without a photo.</source>
        <translation>请不带照片记录。</translation>
    </message>
    <message>
        <source>Recorded, and approved by {0}.</source>
        <translation>已记录，并由 {0} 批准。</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>Reject it, and decide on the event itself.</source>
        <translation>请拒绝它，直接对事件作决定。</translation>
    </message>
    <message>
        <source>Rejected: the event will not post; the rejection counts</source>
        <translation>已拒绝：事件不会过账；拒绝生效</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除冻结</translation>
    </message>
    <message>
        <source>Release it or decide on it; only that dissolves the reserve.</source>
        <translation>请解除或处置；只有这样才能冲销计提。</translation>
    </message>
    <message>
        <source>Release what is on hold</source>
        <translation>解除冻结</translation>
    </message>
    <message>
        <source>Release {0}</source>
        <translation>解除冻结 {0}</translation>
    </message>
    <message>
        <source>Release {0}, lot {1}</source>
        <translation>解除冻结 {0}，批次 {1}</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>解除冻结</translation>
    </message>
    <message>
        <source>Reopen order {0}</source>
        <translation>重新打开订单 {0}</translation>
    </message>
    <message>
        <source>Report the material and the time first.</source>
        <translation>请先报告用料和工时。</translation>
    </message>
    <message>
        <source>Report what else was sent, or count again.</source>
        <translation>请报告另外发出的部分，或重新清点。</translation>
    </message>
    <message>
        <source>Restore the hub's backup, or look for them in the ERP.</source>
        <translation>请恢复中心的备份，或在 ERP 中查找。</translation>
    </message>
    <message>
        <source>Return all of it, by the factor of the issue.</source>
        <translation>请按领用时的换算系数全部退回。</translation>
    </message>
    <message>
        <source>Return material</source>
        <translation>退料</translation>
    </message>
    <message>
        <source>Return to vendor</source>
        <translation>退给供应商</translation>
    </message>
    <message>
        <source>Return what is left before this is final.</source>
        <translation>作为末次报工前请退回余料。</translation>
    </message>
    <message>
        <source>Return {0} {1}</source>
        <translation>退料 {0} {1}</translation>
    </message>
    <message>
        <source>Return {0} {1}, lot {2}</source>
        <translation>退料 {0} {1}，批次 {2}</translation>
    </message>
    <message>
        <source>Review {0} of material from a lot that should not be used before close.</source>
        <translation>结账前请复核 {0} 来自不应使用批次的物料。</translation>
    </message>
    <message>
        <source>Review {0} of material that is missing in the order before close; stock may be overstated.</source>
        <translation>结账前请复核订单缺少的 {0} 物料；库存可能虚高。</translation>
    </message>
    <message>
        <source>Review {0} of substituted material before close; it becomes a substitution variance.</source>
        <translation>结账前请复核 {0} 替代物料；将成为替代差异。</translation>
    </message>
    <message>
        <source>Review {0} of unplanned material before close; it becomes a usage variance.</source>
        <translation>结账前请复核 {0} 计划外物料；将成为用量差异。</translation>
    </message>
    <message>
        <source>Review {0} usage variance before close.</source>
        <translation>结账前请复核 {0} 用量差异。</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>舍入</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>加工</translation>
    </message>
    <message>
        <source>Run the scanner's self-test, then scan again.</source>
        <translation>请先做扫描器自检，然后重新扫描。</translation>
    </message>
    <message>
        <source>Runs overlap: {0} minutes of machine time in {1} by the clock.</source>
        <translation>运行重叠：时钟 {1} 分钟内有 {0} 分钟机时。</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
    <message>
        <source>Say to whom it is assigned.</source>
        <translation>请说明分派给谁。</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>请先说明原因。</translation>
    </message>
    <message>
        <source>Say why, or leave it to the supervisor.</source>
        <translation>请说明原因，或交由主管处理。</translation>
    </message>
    <message>
        <source>Say why; a decision without a reason does not count.</source>
        <translation>请说明理由；没有理由的决定无效。</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Scan CANCEL to go back.</source>
        <translation>扫描 CANCEL 返回。</translation>
    </message>
    <message>
        <source>Scan CANCEL, or the order label.</source>
        <translation>扫描 CANCEL 或订单标签。</translation>
    </message>
    <message>
        <source>Scan GOOD first.</source>
        <translation>请先扫描 GOOD。</translation>
    </message>
    <message>
        <source>Scan GOOD, a lot or another command first.</source>
        <translation>请先扫描 GOOD、批次或其他指令。</translation>
    </message>
    <message>
        <source>Scan HOLD first.</source>
        <translation>请先扫描 HOLD。</translation>
    </message>
    <message>
        <source>Scan NEXT for the next page, CANCEL to go back.</source>
        <translation>扫描 NEXT 看下一页，CANCEL 返回。</translation>
    </message>
    <message>
        <source>Scan OK to open it.</source>
        <translation>扫描 OK 打开。</translation>
    </message>
    <message>
        <source>Scan OK to print its label.</source>
        <translation>扫描 OK 打印其标签。</translation>
    </message>
    <message>
        <source>Scan OK to print.</source>
        <translation>扫描 OK 打印。</translation>
    </message>
    <message>
        <source>Scan OK to undo it.</source>
        <translation>扫描 OK 撤销。</translation>
    </message>
    <message>
        <source>Scan OK, or CANCEL to go back.</source>
        <translation>扫描 OK，或扫描 CANCEL 返回。</translation>
    </message>
    <message>
        <source>Scan a supervisor's badge, or send it.</source>
        <translation>请扫描主管的工牌，或发送。</translation>
    </message>
    <message>
        <source>Scan again when all of it is.</source>
        <translation>数据到齐后请再次扫描。</translation>
    </message>
    <message>
        <source>Scan again, or reprint the label.</source>
        <translation>请重新扫描，或重新打印标签。</translation>
    </message>
    <message>
        <source>Scan again; if it repeats, set the label aside and select the lot by hand.</source>
        <translation>请重新扫描；若再次出现，请放下该标签并手动选择批次。</translation>
    </message>
    <message>
        <source>Scan an order, badge, reason, place, lot or command label.</source>
        <translation>请扫描订单、工牌、原因、地点、批次或指令标签。</translation>
    </message>
    <message>
        <source>Scan another label, or have the scanner set up for supplier labels.</source>
        <translation>请扫描其他标签，或将扫描器设置为支持供应商标签。</translation>
    </message>
    <message>
        <source>Scan another label, or select the lot by hand.</source>
        <translation>请扫描其他标签，或手动选择批次。</translation>
    </message>
    <message>
        <source>Scan at the start of the shift</source>
        <translation>班次开始时扫描</translation>
    </message>
    <message>
        <source>Scan both.</source>
        <translation>请两个都扫描。</translation>
    </message>
    <message>
        <source>Scan its label.</source>
        <translation>请扫描其标签。</translation>
    </message>
    <message>
        <source>Scan of a damaged label</source>
        <translation>扫描了损坏的标签</translation>
    </message>
    <message>
        <source>Scan of an ambiguous label</source>
        <translation>扫描了有歧义的标签</translation>
    </message>
    <message>
        <source>Scan of an unknown label</source>
        <translation>扫描了未知的标签</translation>
    </message>
    <message>
        <source>Scan of an unknown lot</source>
        <translation>扫描了未知的批次</translation>
    </message>
    <message>
        <source>Scan of an unknown order</source>
        <translation>扫描了未知的工单</translation>
    </message>
    <message>
        <source>Scan or choose the place it comes from.</source>
        <translation>请扫描或选择来源地点。</translation>
    </message>
    <message>
        <source>Scan or choose the place it goes to.</source>
        <translation>请扫描或选择目的地点。</translation>
    </message>
    <message>
        <source>Scan or press what you do next.</source>
        <translation>请扫描或按下一步操作。</translation>
    </message>
    <message>
        <source>Scan or press what you do.</source>
        <translation>请扫描或按您要做的操作。</translation>
    </message>
    <message>
        <source>Scan that fits nothing here</source>
        <translation>此处不适用的扫描</translation>
    </message>
    <message>
        <source>Scan the digit of your choice.</source>
        <translation>请扫描所选项的数字。</translation>
    </message>
    <message>
        <source>Scan the label that came with the one-time code.</source>
        <translation>请扫描随一次性代码提供的标签。</translation>
    </message>
    <message>
        <source>Scan the lot or choose the component first.</source>
        <translation>请先扫描批次或选择组件。</translation>
    </message>
    <message>
        <source>Scan the lot or order label.</source>
        <translation>请扫描批次或订单标签。</translation>
    </message>
    <message>
        <source>Scan the lot or the other place, then enter the quantity.</source>
        <translation>请扫描批次或另一地点，然后输入数量。</translation>
    </message>
    <message>
        <source>Scan the lot, or choose the item.</source>
        <translation>请扫描批次，或选择物料。</translation>
    </message>
    <message>
        <source>Scan the order and operation first.</source>
        <translation>请先扫描订单和工序。</translation>
    </message>
    <message>
        <source>Scan the order first.</source>
        <translation>请先扫描订单。</translation>
    </message>
    <message>
        <source>Scan the order.</source>
        <translation>请扫描订单。</translation>
    </message>
    <message>
        <source>Scan the self-test label as Floorledger prints it, not a copy in another code.</source>
        <translation>请扫描 Floorledger 打印的自检标签，不要用其他码制的副本。</translation>
    </message>
    <message>
        <source>Scan the self-test label to be sure of separators too.</source>
        <translation>请扫描自检标签，以确认分隔符也正常。</translation>
    </message>
    <message>
        <source>Scan the self-test label, then scan this one again.</source>
        <translation>请扫描自检标签，然后重新扫描此标签。</translation>
    </message>
    <message>
        <source>Scan their badge.</source>
        <translation>请扫描其工牌。</translation>
    </message>
    <message>
        <source>Scan without its separators</source>
        <translation>扫描缺少分隔符</translation>
    </message>
    <message>
        <source>Scan your badge first.</source>
        <translation>请先扫描您的工牌。</translation>
    </message>
    <message>
        <source>Scanner self-test</source>
        <translation>扫描器自检</translation>
    </message>
    <message>
        <source>Scans not taken</source>
        <translation>未接受的扫描</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Send it for approval</source>
        <translation>发送审批</translation>
    </message>
    <message>
        <source>Send it; it waits safely.</source>
        <translation>请发送；它会安全等待。</translation>
    </message>
    <message>
        <source>Send to a vendor</source>
        <translation>发给供应商</translation>
    </message>
    <message>
        <source>Send to vendor</source>
        <translation>发给供应商</translation>
    </message>
    <message>
        <source>Send to vendor {0}</source>
        <translation>发给供应商 {0}</translation>
    </message>
    <message>
        <source>Send to vendor {0}, lot {1}</source>
        <translation>发给供应商 {0}，批次 {1}</translation>
    </message>
    <message>
        <source>Sent to the {0} for approval.</source>
        <translation>已发送审批：{0}。</translation>
    </message>
    <message>
        <source>Sent to vendors</source>
        <translation>发给供应商</translation>
    </message>
    <message>
        <source>September</source>
        <translation>九月</translation>
    </message>
    <message>
        <source>September {0}</source>
        <translation>{0} 年 9 月</translation>
    </message>
    <message>
        <source>Set the camera to smaller pictures.</source>
        <translation>请将相机设为较小的图片。</translation>
    </message>
    <message>
        <source>Set the printer up with its network address instead, or save a file.</source>
        <translation>请改用打印机的网络地址设置，或保存为文件。</translation>
    </message>
    <message>
        <source>Set the scale to send continuously, as MT-SICS (S S 12.345 kg) or with a header (ST,GS,+12.345kg).</source>
        <translation>请将秤设为连续发送，采用 MT-SICS（S S 12.345 kg）或带头格式（ST,GS,+12.345kg）。</translation>
    </message>
    <message>
        <source>Set the scanner to send AIM identifiers, often called “code ID: AIM”; or do without, with less safety.</source>
        <translation>请设置扫描器发送 AIM 标识，常称为“code ID: AIM”；也可不用，但安全性较低。</translation>
    </message>
    <message>
        <source>Set the scanner to send AIM identifiers, then scan the self-test label.</source>
        <translation>请设置扫描器发送 AIM 标识，然后扫描自检标签。</translation>
    </message>
    <message>
        <source>Set the scanner to send GS (ASCII 29) as it is, or let the terminal take this for it.</source>
        <translation>请设置扫描器原样发送 GS（ASCII 29），或让终端以此替代。</translation>
    </message>
    <message>
        <source>Set the scanner to send GS (ASCII 29), often called “GS1 separator” or “function keys”.</source>
        <translation>请设置扫描器发送 GS（ASCII 29），常称为“GS1 分隔符”或“功能键”。</translation>
    </message>
    <message>
        <source>Set the scanner to send GS (ASCII 29); what it sends instead may stand in a label.</source>
        <translation>请设置扫描器发送 GS（ASCII 29）；它现在发送的字符可能出现在标签中。</translation>
    </message>
    <message>
        <source>Set the scanner's keyboard to the country of this computer, or read its keys by their place.</source>
        <translation>请将扫描器的键盘设为本机的国家，或按键位读取。</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Shown above.</source>
        <translation>见上方。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign-outs</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>已登出</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>已登出。</translation>
    </message>
    <message>
        <source>Since the last entry: {0} min</source>
        <translation>距上次记录：{0} 分钟</translation>
    </message>
    <message>
        <source>Some of these pieces are released already.</source>
        <translation>其中部分件已解除冻结。</translation>
    </message>
    <message>
        <source>Somebody approved an entry of their own.</source>
        <translation>有人批准了自己的记录。</translation>
    </message>
    <message>
        <source>Somebody else has to approve this.</source>
        <translation>须由他人批准。</translation>
    </message>
    <message>
        <source>Somebody else has to approve what you enter.</source>
        <translation>您的输入须由他人批准。</translation>
    </message>
    <message>
        <source>Somebody else has to decide on it.</source>
        <translation>须由他人决定。</translation>
    </message>
    <message>
        <source>Somebody else has to decide on the event.</source>
        <translation>须由他人对该事件作出决定。</translation>
    </message>
    <message>
        <source>Something has changed meanwhile.</source>
        <translation>其间有变化。</translation>
    </message>
    <message>
        <source>Something other than the hub answered at {0}, perhaps a sign-in page of the network.</source>
        <translation>{0} 的应答不是来自中心，可能是网络登录页面。</translation>
    </message>
    <message>
        <source>Split the paid time between the jobs.</source>
        <translation>请在各任务间分摊计薪工时。</translation>
    </message>
    <message>
        <source>Standard cost change</source>
        <translation>标准成本变动</translation>
    </message>
    <message>
        <source>Start the application once, then try again.</source>
        <translation>请先启动一次应用程序，然后重试。</translation>
    </message>
    <message>
        <source>Still in stock</source>
        <translation>仍在库</translation>
    </message>
    <message>
        <source>Stock changes when it is approved.</source>
        <translation>批准后库存才会变更。</translation>
    </message>
    <message>
        <source>Stock moved</source>
        <translation>库存移动</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>Stop {0} min, {1}</source>
        <translation>停机 {0} 分钟，{1}</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation>替代</translation>
    </message>
    <message>
        <source>Switch Caps Lock off, and set the scanner not to change the case of letters.</source>
        <translation>请关闭大写锁定，并设置扫描器不改变字母大小写。</translation>
    </message>
    <message>
        <source>Take all that is left, or a larger part.</source>
        <translation>请取走全部剩余，或更大的部分。</translation>
    </message>
    <message>
        <source>Take another lot.</source>
        <translation>请换一个批次。</translation>
    </message>
    <message>
        <source>Take another, then press again.</source>
        <translation>请另拍一张，然后再按。</translation>
    </message>
    <message>
        <source>Take it again, or record without one.</source>
        <translation>请重新拍摄，或不带照片记录。</translation>
    </message>
    <message>
        <source>Take one, then press again.</source>
        <translation>请先拍一张，然后再按。</translation>
    </message>
    <message>
        <source>Take the load off.</source>
        <translation>请取下重物。</translation>
    </message>
    <message>
        <source>Take the lot out {0}, and find what it went into.</source>
        <translation>请取出{0}的批次，并查明其去向。</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Take the weight</source>
        <translation>采用重量</translation>
    </message>
    <message>
        <source>Tell your supervisor; nothing is lost until then.</source>
        <translation>请告知主管；在此之前不会丢失任何内容。</translation>
    </message>
    <message>
        <source>That factor is switched off; 1 {0} is taken as {1} {2}.</source>
        <translation>该系数已停用；1 {0} 按 {1} {2} 计。</translation>
    </message>
    <message>
        <source>That is {0}.</source>
        <translation>即 {0}。</translation>
    </message>
    <message>
        <source>That order {0} is {1} is on its way to the hub.</source>
        <translation>订单 {0} {1}的消息正在发往中心。</translation>
    </message>
    <message>
        <source>That was the last</source>
        <translation>这是最后一次</translation>
    </message>
    <message>
        <source>That was the last.</source>
        <translation>这是最后一次。</translation>
    </message>
    <message>
        <source>The ERP booked other lines than were predicted.</source>
        <translation>ERP 的过账行与预计不同。</translation>
    </message>
    <message>
        <source>The ERP booked this event in one period and refuses it in another.</source>
        <translation>ERP 在一个期间过账了此事件，在另一个期间拒绝。</translation>
    </message>
    <message>
        <source>The ERP does not hold this event yet.</source>
        <translation>ERP 尚未收到此事件。</translation>
    </message>
    <message>
        <source>The ERP has booked it.</source>
        <translation>ERP 已过账。</translation>
    </message>
    <message>
        <source>The ERP has not booked this entry, so an undo would be booked alone.</source>
        <translation>ERP 尚未过账此记录，撤销将单独入账。</translation>
    </message>
    <message>
        <source>The ERP holds another journal under this event's id; this one is not booked.</source>
        <translation>ERP 在此事件编号下已有另一分录；本分录未过账。</translation>
    </message>
    <message>
        <source>The ERP refuses the journal of this event; it is not booked.</source>
        <translation>ERP 拒绝此事件的分录；未过账。</translation>
    </message>
    <message>
        <source>The ERP said that it took the journal of this event, but holds no document for it.</source>
        <translation>ERP 称已接受此事件的分录，但没有对应凭证。</translation>
    </message>
    <message>
        <source>The amount is larger than any ledger holds, so a figure behind it cannot be right.</source>
        <translation>金额超过任何账簿的上限，其依据的数字不可能正确。</translation>
    </message>
    <message>
        <source>The answer from {0} did not end within {1} seconds.</source>
        <translation>{0} 的应答未在 {1} 秒内结束。</translation>
    </message>
    <message>
        <source>The answer from {0} is larger than any of a hub; it was not read.</source>
        <translation>{0} 的应答超出中心应答的大小，未读取。</translation>
    </message>
    <message>
        <source>The book of pallet numbers cannot be read: {0}.</source>
        <translation>无法读取托盘号登记簿：{0}。</translation>
    </message>
    <message>
        <source>The book of pallet numbers cannot be written: {0}.</source>
        <translation>无法写入托盘号登记簿：{0}。</translation>
    </message>
    <message>
        <source>The books say nothing of this item by lot.</source>
        <translation>账面没有此物料的批次信息。</translation>
    </message>
    <message>
        <source>The camera does not answer.</source>
        <translation>相机没有响应。</translation>
    </message>
    <message>
        <source>The camera gave no picture.</source>
        <translation>相机没有提供图片。</translation>
    </message>
    <message>
        <source>The camera's command {0} cannot be started.</source>
        <translation>无法启动相机命令 {0}。</translation>
    </message>
    <message>
        <source>The camera's command {0} is not on this machine.</source>
        <translation>本机没有相机命令 {0}。</translation>
    </message>
    <message>
        <source>The camera's picture is too large.</source>
        <translation>相机图片过大。</translation>
    </message>
    <message>
        <source>The certificate of {0} is not one that this device trusts.</source>
        <translation>此设备不信任 {0} 的证书。</translation>
    </message>
    <message>
        <source>The check digit of AI {0} does not fit: misread or wrongly printed</source>
        <translation>AI {0} 的校验码不符：误读或印刷错误</translation>
    </message>
    <message>
        <source>The code holds characters that no label here uses.</source>
        <translation>条码含有此处标签不使用的字符。</translation>
    </message>
    <message>
        <source>The command {0} is not in use here.</source>
        <translation>此处不使用指令 {0}。</translation>
    </message>
    <message>
        <source>The copy is not as the log is.</source>
        <translation>副本与日志不一致。</translation>
    </message>
    <message>
        <source>The costing lot of {0} is {1}; setup can only be spread over more than zero.</source>
        <translation>{0} 的成本批量为 {1}；准备成本只能分摊到大于零的批量。</translation>
    </message>
    <message>
        <source>The counter went back from {0} to {1}.</source>
        <translation>计数器从 {0} 退回到 {1}。</translation>
    </message>
    <message>
        <source>The database cannot be opened ({0}).</source>
        <translation>无法打开数据库（{0}）。</translation>
    </message>
    <message>
        <source>The database cannot be opened.</source>
        <translation>无法打开数据库。</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>数据库文件已损坏。</translation>
    </message>
    <message>
        <source>The database has to be repaired first.</source>
        <translation>必须先修复数据库。</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>数据库已损坏。</translation>
    </message>
    <message>
        <source>The date of AI {0} does not exist</source>
        <translation>AI {0} 的日期不存在</translation>
    </message>
    <message>
        <source>The decision is not attested by a PIN, so it does not count.</source>
        <translation>该决定未经 PIN 确认，因此无效。</translation>
    </message>
    <message>
        <source>The device's clock is {0} seconds ahead of the hub's.</source>
        <translation>设备时钟比中心快 {0} 秒。</translation>
    </message>
    <message>
        <source>The device's clock is {0} seconds behind the hub's.</source>
        <translation>设备时钟比中心慢 {0} 秒。</translation>
    </message>
    <message>
        <source>The device's clock was moved back by {0} seconds.</source>
        <translation>设备时钟被调慢 {0} 秒。</translation>
    </message>
    <message>
        <source>The device's clock was moved forward by {0} seconds.</source>
        <translation>设备时钟被调快 {0} 秒。</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>磁盘没有响应。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The disk is read-only.</source>
        <translation>磁盘为只读。</translation>
    </message>
    <message>
        <source>The disk of the plant's database does not answer.</source>
        <translation>工厂数据库的磁盘没有响应。</translation>
    </message>
    <message>
        <source>The disk of the plant's database is full.</source>
        <translation>工厂数据库的磁盘已满。</translation>
    </message>
    <message>
        <source>The document cannot be kept ({0}).</source>
        <translation>无法保存文档（{0}）。</translation>
    </message>
    <message>
        <source>The document cannot be read ({0}).</source>
        <translation>无法读取文档（{0}）。</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>The end {0} does not fit by exactly a day.</source>
        <translation>结束时间 {0} 恰好相差一天。</translation>
    </message>
    <message>
        <source>The entry has no photo.</source>
        <translation>此记录没有照片。</translation>
    </message>
    <message>
        <source>The entry is undone.</source>
        <translation>该记录已撤销。</translation>
    </message>
    <message>
        <source>The entry to undo is not known here yet.</source>
        <translation>此处尚不知道要撤销的记录。</translation>
    </message>
    <message>
        <source>The entry to undo is not known here.</source>
        <translation>此处不知道要撤销的记录。</translation>
    </message>
    <message>
        <source>The event is accepted; the difference to the ERP is mended there, not by a decision.</source>
        <translation>事件已接受；与 ERP 的差异须在 ERP 中解决，而非通过决定。</translation>
    </message>
    <message>
        <source>The event is accepted; what is missing is the ERP's booking.</source>
        <translation>事件已接受；缺少 ERP 过账。</translation>
    </message>
    <message>
        <source>The event is not known here.</source>
        <translation>此处不知道该事件。</translation>
    </message>
    <message>
        <source>The event is not waiting for a decision.</source>
        <translation>该事件不在等待决定。</translation>
    </message>
    <message>
        <source>The event names another device.</source>
        <translation>事件注明的是另一台设备。</translation>
    </message>
    <message>
        <source>The event to decide on is not known here.</source>
        <translation>此处不知道要决定的事件。</translation>
    </message>
    <message>
        <source>The event waits for a decision: approve or reject it.</source>
        <translation>该事件等待决定：请批准或拒绝。</translation>
    </message>
    <message>
        <source>The event waits safely.</source>
        <translation>事件会安全等待。</translation>
    </message>
    <message>
        <source>The file could not be saved in {0} ({1}).</source>
        <translation>无法将文件保存到 {0}（{1}）。</translation>
    </message>
    <message>
        <source>The first event with this id stands; the other content was never taken.</source>
        <translation>以此编号的第一个事件为准；另一内容从未被接受。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be read.</source>
        <translation>无法读取文件夹 {0}。</translation>
    </message>
    <message>
        <source>The full screen is open.</source>
        <translation>全屏已解除锁定。</translation>
    </message>
    <message>
        <source>The hand-over is read.</source>
        <translation>交接已阅。</translation>
    </message>
    <message>
        <source>The hold to decide on is not known here.</source>
        <translation>此处不知道要处置的冻结。</translation>
    </message>
    <message>
        <source>The hub asks this device to wait.</source>
        <translation>中心要求此设备等待。</translation>
    </message>
    <message>
        <source>The hub at {0} cannot be reached.</source>
        <translation>无法连接到中心 {0}。</translation>
    </message>
    <message>
        <source>The hub at {0} did not finish its answer ({1}).</source>
        <translation>中心 {0} 未完成应答（{1}）。</translation>
    </message>
    <message>
        <source>The hub checks this again when it hears of it; what it cannot take waits for a decision.</source>
        <translation>中心收到后会再次检查；无法接受的将等待决定。</translation>
    </message>
    <message>
        <source>The hub could not work out what this event does; it is kept and has no effect yet.</source>
        <translation>中心无法判定该事件的作用；已保留，尚未生效。</translation>
    </message>
    <message>
        <source>The hub does not hold the event of this picture.</source>
        <translation>中心没有此图片对应的事件。</translation>
    </message>
    <message>
        <source>The hub does not know this code.</source>
        <translation>中心不认识此代码。</translation>
    </message>
    <message>
        <source>The hub does not know this device.</source>
        <translation>中心不认识此设备。</translation>
    </message>
    <message>
        <source>The hub does not let this device do that.</source>
        <translation>中心不允许此设备执行该操作。</translation>
    </message>
    <message>
        <source>The hub has no data of the plant yet.</source>
        <translation>中心还没有工厂数据。</translation>
    </message>
    <message>
        <source>The hub is not ready.</source>
        <translation>中心尚未就绪。</translation>
    </message>
    <message>
        <source>The hub knows nobody by this person's id.</source>
        <translation>中心没有此人员编号。</translation>
    </message>
    <message>
        <source>The hub met a fault.</source>
        <translation>中心发生故障。</translation>
    </message>
    <message>
        <source>The hub's answer makes no sense: {0}</source>
        <translation>中心的应答无法理解：{0}</translation>
    </message>
    <message>
        <source>The hub's copy of this device's log does not hold at entry {0}.</source>
        <translation>中心保存的本设备日志在条目 {0} 处不成立。</translation>
    </message>
    <message>
        <source>The hub's question was not answered in time.</source>
        <translation>未及时回答中心的询问。</translation>
    </message>
    <message>
        <source>The identifier arrived as “{0}”: the scanner types for another keyboard.</source>
        <translation>标识收到为“{0}”：扫描器按另一种键盘输入。</translation>
    </message>
    <message>
        <source>The issue of {0} that this returns is not known here.</source>
        <translation>此处不知道此次退回所对应的 {0} 领料。</translation>
    </message>
    <message>
        <source>The issue that this returns has been undone already.</source>
        <translation>此次退回所对应的领料已被撤销。</translation>
    </message>
    <message>
        <source>The jobs of all work centres.</source>
        <translation>所有工作中心的作业。</translation>
    </message>
    <message>
        <source>The jobs of this work centre.</source>
        <translation>本工作中心的任务。</translation>
    </message>
    <message>
        <source>The journal of this event cannot be handed to the ERP: it breaks the connector.</source>
        <translation>该事件的分录无法交给 ERP：连接器因此出错。</translation>
    </message>
    <message>
        <source>The key of this device was ended before this arrived.</source>
        <translation>在此内容到达之前，该设备的密钥已停用。</translation>
    </message>
    <message>
        <source>The label counts contents (AI 37) but does not say of what (AI 00 with 02).</source>
        <translation>标签有内装数量（AI 37），但未说明内容（AI 00 与 02）。</translation>
    </message>
    <message>
        <source>The label gives two different values for AI {0}.</source>
        <translation>标签对 AI {0} 给出两个不同的值。</translation>
    </message>
    <message>
        <source>The label gives two different values for one field.</source>
        <translation>标签对同一字段给出两个不同的值。</translation>
    </message>
    <message>
        <source>The label has no pallet number (SSCC): the plant's GS1 company prefix is not set.</source>
        <translation>标签没有托盘号 (SSCC)：未设置工厂的 GS1 厂商识别代码。</translation>
    </message>
    <message>
        <source>The label has no pallet number (SSCC): this terminal did not report the pallet.</source>
        <translation>标签没有托盘号 (SSCC)：该托盘不是由本终端报工的。</translation>
    </message>
    <message>
        <source>The label holds AI {0} and AI {1}, which exclude each other.</source>
        <translation>标签含有互斥的 AI {0} 和 AI {1}。</translation>
    </message>
    <message>
        <source>The label holds no data</source>
        <translation>标签没有数据</translation>
    </message>
    <message>
        <source>The label holds {0}, which no GS1 identifier explains</source>
        <translation>标签含有 {0}，没有 GS1 标识可以解释</translation>
    </message>
    <message>
        <source>The label's check character does not fit: misread or damaged.</source>
        <translation>标签的校验字符不符：误读或损坏。</translation>
    </message>
    <message>
        <source>The last job is still on its way to the printer.</source>
        <translation>上一个作业仍在发往打印机。</translation>
    </message>
    <message>
        <source>The letters arrived with their case swapped.</source>
        <translation>字母的大小写被颠倒。</translation>
    </message>
    <message>
        <source>The load still moves.</source>
        <translation>重物仍在晃动。</translation>
    </message>
    <message>
        <source>The log could not be copied ({0}).</source>
        <translation>无法复制日志（{0}）。</translation>
    </message>
    <message>
        <source>The lot that this made was consumed since.</source>
        <translation>由此产出的批次已被领用。</translation>
    </message>
    <message>
        <source>The master data has no {0}, so the event has no value.</source>
        <translation>主数据缺少 {0}，因此该事件没有价值。</translation>
    </message>
    <message>
        <source>The master data has no {0}, so {1} has no value yet.</source>
        <translation>主数据缺少 {0}，因此 {1} 尚无价值。</translation>
    </message>
    <message>
        <source>The next page.</source>
        <translation>下一页。</translation>
    </message>
    <message>
        <source>The number is as it was.</source>
        <translation>数字保持不变。</translation>
    </message>
    <message>
        <source>The old file is kept as {0}.</source>
        <translation>旧文件保留为 {0}。</translation>
    </message>
    <message>
        <source>The order is not closed, so it cannot be reopened.</source>
        <translation>订单未关闭，因此不能重新打开。</translation>
    </message>
    <message>
        <source>The others have to do the rest.</source>
        <translation>其余须由其他人完成。</translation>
    </message>
    <message>
        <source>The period of {0} is locked; the reversal is posted in the open period.</source>
        <translation>{0} 所在期间已锁定；冲销将过账到开放期间。</translation>
    </message>
    <message>
        <source>The photo is at the terminal that took it and at the hub, not on this machine.</source>
        <translation>照片在拍摄它的终端和中心，不在本机。</translation>
    </message>
    <message>
        <source>The photo is in the entry.</source>
        <translation>照片已加入记录。</translation>
    </message>
    <message>
        <source>The photo was erased.</source>
        <translation>照片已删除。</translation>
    </message>
    <message>
        <source>The picture has {0} bytes, and at most {1} are kept.</source>
        <translation>图片为 {0} 字节，最多保存 {1} 字节。</translation>
    </message>
    <message>
        <source>The picture is being taken.</source>
        <translation>正在拍照。</translation>
    </message>
    <message>
        <source>The picture {0} is too large.</source>
        <translation>图片 {0} 过大。</translation>
    </message>
    <message>
        <source>The picture {0} was taken already.</source>
        <translation>图片 {0} 已经用过。</translation>
    </message>
    <message>
        <source>The pieces that failed go on hold.</source>
        <translation>不合格件将被冻结。</translation>
    </message>
    <message>
        <source>The plant's data comes with the next contact to the hub; until then nothing can be recorded.</source>
        <translation>工厂数据将在下次连接中心时到达；在此之前无法记录。</translation>
    </message>
    <message>
        <source>The plant's database does not answer.</source>
        <translation>工厂数据库没有响应。</translation>
    </message>
    <message>
        <source>The plant's database does not exist on its server.</source>
        <translation>服务器上不存在工厂数据库。</translation>
    </message>
    <message>
        <source>The plant's database has no room for another connection.</source>
        <translation>工厂数据库已无法接受更多连接。</translation>
    </message>
    <message>
        <source>The plant's database is damaged.</source>
        <translation>工厂数据库已损坏。</translation>
    </message>
    <message>
        <source>The plant's database is read-only.</source>
        <translation>工厂数据库为只读。</translation>
    </message>
    <message>
        <source>The plant's database refuses this hub's user.</source>
        <translation>工厂数据库拒绝了本中心的用户。</translation>
    </message>
    <message>
        <source>The plant's database was stopped or is starting.</source>
        <translation>工厂数据库已停止或正在启动。</translation>
    </message>
    <message>
        <source>The plant's master data has not arrived here yet; connect to the hub once.</source>
        <translation>工厂主数据尚未到达；请连接一次中心。</translation>
    </message>
    <message>
        <source>The plant's stock list does not name this lot.</source>
        <translation>工厂库存清单中没有此批次。</translation>
    </message>
    <message>
        <source>The print queue {0} does not answer.</source>
        <translation>打印队列 {0} 没有响应。</translation>
    </message>
    <message>
        <source>The print queue {0} refused the job ({1}).</source>
        <translation>打印队列 {0} 拒绝了作业（{1}）。</translation>
    </message>
    <message>
        <source>The printer at {0}:{1} cannot be reached.</source>
        <translation>无法连接到打印机 {0}:{1}。</translation>
    </message>
    <message>
        <source>The printer at {0}:{1} stopped taking the job, and a part of it may come out.</source>
        <translation>打印机 {0}:{1} 中途停止接收，可能会打出一部分。</translation>
    </message>
    <message>
        <source>The request for a new token is not signed with this device's key.</source>
        <translation>新令牌请求未使用本设备的密钥签名。</translation>
    </message>
    <message>
        <source>The scale answers, but shows no weight: empty it, or wait.</source>
        <translation>秤有响应但没有重量：请清空或等待。</translation>
    </message>
    <message>
        <source>The scale is overloaded.</source>
        <translation>秤超载。</translation>
    </message>
    <message>
        <source>The scale shows no weight.</source>
        <translation>秤没有显示重量。</translation>
    </message>
    <message>
        <source>The scale shows nothing to book.</source>
        <translation>秤没有可记录的重量。</translation>
    </message>
    <message>
        <source>The scale shows {0} {1}, at rest.</source>
        <translation>秤显示 {0} {1}，静止。</translation>
    </message>
    <message>
        <source>The scale shows {0} {1}, moving.</source>
        <translation>秤显示 {0} {1}，晃动中。</translation>
    </message>
    <message>
        <source>The scale weighs in {0}, which is no unit of this item.</source>
        <translation>秤的单位是 {0}，不是此物料的单位。</translation>
    </message>
    <message>
        <source>The scan arrived incomplete.</source>
        <translation>扫描数据不完整。</translation>
    </message>
    <message>
        <source>The scanner did not say which kind of code it read.</source>
        <translation>扫描器没有说明读到的码制。</translation>
    </message>
    <message>
        <source>The scanner drops separators.</source>
        <translation>扫描器丢失分隔符。</translation>
    </message>
    <message>
        <source>The scanner passed its self-test.</source>
        <translation>扫描器自检通过。</translation>
    </message>
    <message>
        <source>The scanner says {0}, which is no GS1 label.</source>
        <translation>扫描器报告 {0}，不是 GS1 标签。</translation>
    </message>
    <message>
        <source>The scanner sends “{0}” in place of the separator.</source>
        <translation>扫描器以“{0}”代替分隔符。</translation>
    </message>
    <message>
        <source>The second unit of {0} has {1} {2} for each {3}, give or take {4}, with {5} decimals; that is no band that a quantity can be in.</source>
        <translation>{0} 的第二单位为每 {3} {1} {2}，上下 {4}，{5} 位小数；数量不可能落在此范围内。</translation>
    </message>
    <message>
        <source>The self-test passed: the label arrived as it was printed.</source>
        <translation>自检通过：标签按打印内容到达。</translation>
    </message>
    <message>
        <source>The separator between the two fields was lost.</source>
        <translation>两个字段之间的分隔符丢失。</translation>
    </message>
    <message>
        <source>The setting {0} was changed by somebody who is neither administrator nor supervisor.</source>
        <translation>设置 {0} 被既非管理员也非主管的人更改。</translation>
    </message>
    <message>
        <source>The settings could not be written: {0}.</source>
        <translation>无法写入设置：{0}。</translation>
    </message>
    <message>
        <source>The standard of {0} has no operations, so nothing can be reported on it.</source>
        <translation>{0} 的标准没有工序，无法报工。</translation>
    </message>
    <message>
        <source>The standard of {0} is for an item that the master data does not have.</source>
        <translation>{0} 的标准所属物料不在主数据中。</translation>
    </message>
    <message>
        <source>The standard price of {0} is {1}, below zero.</source>
        <translation>{0} 的标准价格为 {1}，低于零。</translation>
    </message>
    <message>
        <source>The steps after it are left to: {0}.</source>
        <translation>后续步骤由以下人员执行：{0}。</translation>
    </message>
    <message>
        <source>The suggested number was taken.</source>
        <translation>已采用建议的数字。</translation>
    </message>
    <message>
        <source>The supplier label arrived without its separators.</source>
        <translation>供应商标签缺少分隔符。</translation>
    </message>
    <message>
        <source>The terminal is locked.</source>
        <translation>终端已锁定。</translation>
    </message>
    <message>
        <source>The unit {0} is switched off for this item until the data steward corrects it; {1} stays safe to use.</source>
        <translation>在数据管理员更正之前，此物料停用单位 {0}；{1} 仍可放心使用。</translation>
    </message>
    <message>
        <source>The value of AI {0} has the wrong length or characters</source>
        <translation>AI {0} 的值长度或字符错误</translation>
    </message>
    <message>
        <source>The weight was taken back: what you enter counts.</source>
        <translation>重量已撤回：以您的输入为准。</translation>
    </message>
    <message>
        <source>The {0} database has schema {1}, and this Floorledger knows only {2}.</source>
        <translation>数据库“{0}”的结构版本为 {1}，而本 Floorledger 只认识 {2}。</translation>
    </message>
    <message>
        <source>The {0} rate of work centre {1} is {2} per hour, below zero.</source>
        <translation>工作中心 {1} 的{0}费率为每小时 {2}，低于零。</translation>
    </message>
    <message>
        <source>The {0} time of operation {1} of {2} is {3} minutes, below zero.</source>
        <translation>{2} 工序 {1} 的{0}时间为 {3} 分钟，低于零。</translation>
    </message>
    <message>
        <source>The {0} {1} is in the master data {2} times, so it is not clear which one counts.</source>
        <translation>{0} {1} 在主数据中出现 {2} 次，不清楚以哪个为准。</translation>
    </message>
    <message>
        <source>Then {0} of {1} {2} good.</source>
        <translation>之后合格 {0} / {1} {2}。</translation>
    </message>
    <message>
        <source>There is no choice {0} here.</source>
        <translation>这里没有选项 {0}。</translation>
    </message>
    <message>
        <source>There is no number to enter here.</source>
        <translation>这里不需要输入数字。</translation>
    </message>
    <message>
        <source>There is nothing to choose here.</source>
        <translation>这里没有可选项。</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>没有需要决定的事项。</translation>
    </message>
    <message>
        <source>There is nothing to record.</source>
        <translation>没有可记录的内容。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message>
        <source>These pieces are on hold at order {0}, operation {1}; only there can they be released.</source>
        <translation>这些件冻结于订单 {0} 工序 {1}；只能在那里解除。</translation>
    </message>
    <message>
        <source>These pieces are worth {0}; the order holds {1}.</source>
        <translation>这些件价值 {0}；订单现有 {1}。</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>PIN 不正确。</translation>
    </message>
    <message>
        <source>This cannot be said of this exception any more.</source>
        <translation>对此异常已不能再这样处理。</translation>
    </message>
    <message>
        <source>This cannot be undone here.</source>
        <translation>此项不能在这里撤销。</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>此代码已过期。</translation>
    </message>
    <message>
        <source>This code is not known here.</source>
        <translation>这里不认识此条码。</translation>
    </message>
    <message>
        <source>This code was used before, and a code works once.</source>
        <translation>此代码已使用过，每个代码只能使用一次。</translation>
    </message>
    <message>
        <source>This command label asks for something unknown.</source>
        <translation>此指令标签要求的内容未知。</translation>
    </message>
    <message>
        <source>This computer has no range of pallet numbers.</source>
        <translation>本机没有托盘号段。</translation>
    </message>
    <message>
        <source>This could not be kept: {0}.</source>
        <translation>无法保存：{0}。</translation>
    </message>
    <message>
        <source>This device's database could not be trusted ({0}).</source>
        <translation>本设备的数据库不可信（{0}）。</translation>
    </message>
    <message>
        <source>This device's database is damaged ({0}).</source>
        <translation>本设备的数据库已损坏（{0}）。</translation>
    </message>
    <message>
        <source>This device's database is damaged, and the hub is needed to mend it but cannot be reached.</source>
        <translation>本设备的数据库已损坏，修复需要中心，但目前无法连接。</translation>
    </message>
    <message>
        <source>This device's log is encrypted with another key than the one in {0}.</source>
        <translation>本设备的日志使用的密钥与 {0} 中的不同。</translation>
    </message>
    <message>
        <source>This device's log is encrypted, and its key is not in {0}.</source>
        <translation>本设备的日志已加密，而其密钥不在 {0} 中。</translation>
    </message>
    <message>
        <source>This entry has been undone already.</source>
        <translation>此记录已被撤销。</translation>
    </message>
    <message>
        <source>This event is not waiting for a decision any more.</source>
        <translation>该事件不再等待决定。</translation>
    </message>
    <message>
        <source>This exception is not known here.</source>
        <translation>此处不知道该异常。</translation>
    </message>
    <message>
        <source>This exception is not open any more, or not known here.</source>
        <translation>该异常已不再打开，或此处未知。</translation>
    </message>
    <message>
        <source>This exception is {0} already.</source>
        <translation>该异常已经{0}。</translation>
    </message>
    <message>
        <source>This has posted already, so it cannot be rejected any more.</source>
        <translation>此项已过账，不能再拒绝。</translation>
    </message>
    <message>
        <source>This hub's user may not write in the plant's database.</source>
        <translation>本中心的用户无权写入工厂数据库。</translation>
    </message>
    <message>
        <source>This id is held with other content.</source>
        <translation>此编号已有不同内容。</translation>
    </message>
    <message>
        <source>This is an entry of {0}.</source>
        <translation>这是 {0} 的记录。</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>This is not a picture in JPEG or PNG.</source>
        <translation>这不是 JPEG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>This is not the label of a hub.</source>
        <translation>这不是中心的标签。</translation>
    </message>
    <message>
        <source>This is not the picture that the event names.</source>
        <translation>这不是事件所指的图片。</translation>
    </message>
    <message>
        <source>This is one of two; it posts when a second one approves.</source>
        <translation>这是两次批准之一；第二人批准后过账。</translation>
    </message>
    <message>
        <source>This job has no drawing and no work instruction.</source>
        <translation>此任务没有图纸和作业指导书。</translation>
    </message>
    <message>
        <source>This kind of entry cannot be undone.</source>
        <translation>此类记录不能撤销。</translation>
    </message>
    <message>
        <source>This label arrived whole.</source>
        <translation>此标签完整到达。</translation>
    </message>
    <message>
        <source>This label arrived without an AIM identifier.</source>
        <translation>此标签没有 AIM 标识。</translation>
    </message>
    <message>
        <source>This label cannot be printed: it holds letters that no label takes.</source>
        <translation>无法打印此标签：含有标签不支持的字符。</translation>
    </message>
    <message>
        <source>This label is understood, but nothing here uses it.</source>
        <translation>可以识别此标签，但这里用不到。</translation>
    </message>
    <message>
        <source>This label names no work centre of the plant.</source>
        <translation>此标签未指明本厂的工作中心。</translation>
    </message>
    <message>
        <source>This lies in the future.</source>
        <translation>时间在将来。</translation>
    </message>
    <message>
        <source>This lies more than {0} hours in the future.</source>
        <translation>时间在 {0} 小时以后。</translation>
    </message>
    <message>
        <source>This line is no weight in a known form.</source>
        <translation>此行不是已知格式的重量。</translation>
    </message>
    <message>
        <source>This looks like an article number for shops, not a production label.</source>
        <translation>这看起来是商品条码，不是生产标签。</translation>
    </message>
    <message>
        <source>This lot is in stock, not in an order's line; decide on it without an operation.</source>
        <translation>此批次在库存中，不在订单线上；请不带工序处置。</translation>
    </message>
    <message>
        <source>This lot is not on hold any more, or was never counted in pieces.</source>
        <translation>此批次已不再冻结，或从未按件清点。</translation>
    </message>
    <message>
        <source>This lot is on hold.</source>
        <translation>此批次已冻结。</translation>
    </message>
    <message>
        <source>This lot is released already.</source>
        <translation>此批次已解除冻结。</translation>
    </message>
    <message>
        <source>This machine has no print queues (its {0} command is missing).</source>
        <translation>本机没有打印队列（缺少 {0} 命令）。</translation>
    </message>
    <message>
        <source>This may be a supplier's label or one of ours, and must not be guessed.</source>
        <translation>这可能是供应商标签，也可能是我们的标签，不能猜测。</translation>
    </message>
    <message>
        <source>This needs an approval.</source>
        <translation>这需要批准。</translation>
    </message>
    <message>
        <source>This needs another look.</source>
        <translation>这需要再确认。</translation>
    </message>
    <message>
        <source>This one is about a device's log.</source>
        <translation>这涉及设备的日志。</translation>
    </message>
    <message>
        <source>This one is mended in the master data: correct the record and publish it again.</source>
        <translation>须在主数据中解决：更正记录并重新发布。</translation>
    </message>
    <message>
        <source>This order is not known here.</source>
        <translation>这里不认识此订单。</translation>
    </message>
    <message>
        <source>This order yields nothing beside its product.</source>
        <translation>此订单除产品外没有其他产出。</translation>
    </message>
    <message>
        <source>This overlaps other work of the same person: {0} minutes are paid in {1} by the clock.</source>
        <translation>与同一人的其他作业重叠：时钟 {1} 分钟内计薪 {0} 分钟。</translation>
    </message>
    <message>
        <source>This reason is not for the terminal.</source>
        <translation>此原因不用于终端。</translation>
    </message>
    <message>
        <source>This reason is not known here.</source>
        <translation>这里不认识此原因。</translation>
    </message>
    <message>
        <source>This supplier label is of a format not used here.</source>
        <translation>此供应商标签的格式这里不使用。</translation>
    </message>
    <message>
        <source>This terminal cannot check PINs: it does not hold the plant's PIN secret.</source>
        <translation>本终端无法核对 PIN：没有工厂的 PIN 密钥。</translation>
    </message>
    <message>
        <source>This terminal has no camera.</source>
        <translation>本终端没有相机。</translation>
    </message>
    <message>
        <source>This terminal has no master data yet.</source>
        <translation>本终端还没有主数据。</translation>
    </message>
    <message>
        <source>This terminal has not received the plant's master data yet; connect it to the hub once.</source>
        <translation>本终端尚未收到工厂主数据；请连接一次中心。</translation>
    </message>
    <message>
        <source>This terminal is enrolled at {0} already, and stays there.</source>
        <translation>本终端已在 {0} 注册，并保持不变。</translation>
    </message>
    <message>
        <source>This terminal is enrolled, but the plant did not come yet.</source>
        <translation>本终端已注册，但工厂数据尚未到达。</translation>
    </message>
    <message>
        <source>This undo takes more than one tap.</source>
        <translation>此撤销需要多步操作。</translation>
    </message>
    <message>
        <source>This was the last</source>
        <translation>这是最后一次</translation>
    </message>
    <message>
        <source>This workstation cannot write the auditor's bundle.</source>
        <translation>本工作站无法写入审计包。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Time for</source>
        <translation>工时归属</translation>
    </message>
    <message>
        <source>To hold a lot, scan its label.</source>
        <translation>要冻结批次，请扫描其标签。</translation>
    </message>
    <message>
        <source>To scrap what was on hold takes two persons.</source>
        <translation>报废冻结品需要两人。</translation>
    </message>
    <message>
        <source>To take something back, use Undo.</source>
        <translation>要收回内容，请使用“撤销”。</translation>
    </message>
    <message>
        <source>To use as it is what was on hold takes two persons.</source>
        <translation>让步使用冻结品需要两人。</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>PIN 错误次数过多。</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Two persons took turns at one device within moments {0} times; one approved the other.</source>
        <translation>两人在短时间内于同一设备交替 {0} 次；一人批准了另一人。</translation>
    </message>
    <message>
        <source>Two processes of the hub got in each other's way.</source>
        <translation>中心的两个进程相互冲突。</translation>
    </message>
    <message>
        <source>Type it on the glass.</source>
        <translation>请在屏幕上输入。</translation>
    </message>
    <message>
        <source>Under review: the exception stays open and is yours to end</source>
        <translation>审查中：该异常保持打开，由您处理</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo all {0} entries</source>
        <translation>撤销全部 {0} 条</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo it at the terminal that recorded it, or when this one is online again.</source>
        <translation>请在记录它的终端上撤销，或等本终端恢复在线。</translation>
    </message>
    <message>
        <source>Undo it instead.</source>
        <translation>请改为撤销。</translation>
    </message>
    <message>
        <source>Undo it only where that is agreed.</source>
        <translation>经双方同意后方可撤销。</translation>
    </message>
    <message>
        <source>Undo that first.</source>
        <translation>请先撤销它。</translation>
    </message>
    <message>
        <source>Undo the consumption first.</source>
        <translation>请先撤销领用。</translation>
    </message>
    <message>
        <source>Undo the release first.</source>
        <translation>请先撤销解除冻结。</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>撤销 {0}</translation>
    </message>
    <message>
        <source>Undo {0} of {1}</source>
        <translation>撤销 {0}：{1}</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>撤销：{0}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Until then it is safe here, and not in the ledger.</source>
        <translation>在此之前它安全保存在这里，未入账。</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Use a current command sheet.</source>
        <translation>请使用最新的指令页。</translation>
    </message>
    <message>
        <source>Use another person's sign-in.</source>
        <translation>请使用另一人的登录。</translation>
    </message>
    <message>
        <source>Use as is needs a concession.</source>
        <translation>让步使用需要特采单。</translation>
    </message>
    <message>
        <source>Use as it is</source>
        <translation>让步使用</translation>
    </message>
    <message>
        <source>Use it until {0}.</source>
        <translation>请在 {0} 前使用。</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险金额</translation>
    </message>
    <message>
        <source>Variable overhead efficiency</source>
        <translation>变动制造费用效率</translation>
    </message>
    <message>
        <source>Variance of {0}</source>
        <translation>{0} 的差异</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Wait until the scale stands still.</source>
        <translation>请等待秤稳定。</translation>
    </message>
    <message>
        <source>Wait until {0}, then try again.</source>
        <translation>请等到 {0} 后重试。</translation>
    </message>
    <message>
        <source>Was an issue entered in the wrong unit?</source>
        <translation>是否有领料用错了单位？</translation>
    </message>
    <message>
        <source>Was an issue forgotten?</source>
        <translation>是否漏记了领料？</translation>
    </message>
    <message>
        <source>Was it looked at?</source>
        <translation>是否看过？</translation>
    </message>
    <message>
        <source>Was it they, or does somebody else have the badge?</source>
        <translation>是本人操作，还是工牌在他人手中？</translation>
    </message>
    <message>
        <source>Was it {0} {1}?</source>
        <translation>是否为 {0} {1}？</translation>
    </message>
    <message>
        <source>Was it {0}?</source>
        <translation>是否为 {0}？</translation>
    </message>
    <message>
        <source>Weigh again, or report what else was used.</source>
        <translation>请重新称重，或报告另外的用料。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>What arrived is no text: the speed of the line does not fit.</source>
        <translation>收到的不是文本：线路速率不匹配。</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>What came out?</source>
        <translation>产出了什么？</translation>
    </message>
    <message>
        <source>What happens?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>What is kept here is not the photo that was recorded.</source>
        <translation>此处保存的不是所记录的照片。</translation>
    </message>
    <message>
        <source>What is measured?</source>
        <translation>测量什么？</translation>
    </message>
    <message>
        <source>What is on hold</source>
        <translation>冻结内容</translation>
    </message>
    <message>
        <source>What is on hold is not known here.</source>
        <translation>此处不知道冻结内容。</translation>
    </message>
    <message>
        <source>What it makes is not known here.</source>
        <translation>此处不知道其产品。</translation>
    </message>
    <message>
        <source>What the hub tells makes no sense.</source>
        <translation>中心传来的内容不合理。</translation>
    </message>
    <message>
        <source>What this entry reported has moved on since (rework, scrap, return or a decision).</source>
        <translation>此记录所报内容已有后续（返工、报废、退回或处置）。</translation>
    </message>
    <message>
        <source>What this undoes is not booked in the ERP, so the undo is not booked either.</source>
        <translation>所撤销的内容未在 ERP 过账，因此撤销也不过账。</translation>
    </message>
    <message>
        <source>What was on hold has been decided.</source>
        <translation>冻结的物料已作出决定。</translation>
    </message>
    <message>
        <source>What was recorded is kept.</source>
        <translation>已记录的内容会保留。</translation>
    </message>
    <message>
        <source>What you entered is kept and waits for the controller.</source>
        <translation>您的输入已保存，等待财务控制员处理。</translation>
    </message>
    <message>
        <source>What you entered is kept; ask planning to release it.</source>
        <translation>您的输入已保存；请计划部门下达。</translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation>何时结束？</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation>在哪里？</translation>
    </message>
    <message>
        <source>Which entry?</source>
        <translation>哪条记录？</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Who administers users does not record or decide business.</source>
        <translation>用户管理员不得记录或决定业务。</translation>
    </message>
    <message>
        <source>Who administers users holds no other role.</source>
        <translation>管理用户的人不得担任其他角色。</translation>
    </message>
    <message>
        <source>Who captured an event cannot decide on it.</source>
        <translation>采集事件的人不能对其作决定。</translation>
    </message>
    <message>
        <source>Who counted what is on hold decided that it is scrapped.</source>
        <translation>清点冻结品的人决定了将其报废。</translation>
    </message>
    <message>
        <source>Who counted what is on hold does not approve that it is scrapped.</source>
        <translation>清点冻结品的人不得批准其报废。</translation>
    </message>
    <message>
        <source>Who counted what is on hold does not decide to scrap it.</source>
        <translation>清点冻结品的人不得决定将其报废。</translation>
    </message>
    <message>
        <source>Who decided this has been blocked since.</source>
        <translation>作出此决定的人此后已被停用。</translation>
    </message>
    <message>
        <source>Who keeps the standards does not sign off the variances against them.</source>
        <translation>维护标准的人不得签核相应差异。</translation>
    </message>
    <message>
        <source>Who recorded this had no role at the plant at that time, or was blocked.</source>
        <translation>记录人当时在工厂没有角色，或已被停用。</translation>
    </message>
    <message>
        <source>Who reopened the order does not post in it.</source>
        <translation>重新打开工单的人不得在其中过账。</translation>
    </message>
    <message>
        <source>Who reopened the order posted in it.</source>
        <translation>重新打开订单的人在其中过账。</translation>
    </message>
    <message>
        <source>Who was it?</source>
        <translation>是谁？</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translation>为什么是正确的</translation>
    </message>
    <message>
        <source>With {0} the order has used {1} of {2}; it needs {3}.</source>
        <translation>加上 {0}，订单已领用 {2} {1}；需要 {3}。</translation>
    </message>
    <message>
        <source>Work centre {0} is unknown, so its hours have no rate.</source>
        <translation>工作中心 {0} 未知，因此其工时没有费率。</translation>
    </message>
    <message>
        <source>Work in process</source>
        <translation>在制品</translation>
    </message>
    <message>
        <source>Worked time is kept at each job, paid time is split.</source>
        <translation>各任务保留作业工时，计薪工时分摊。</translation>
    </message>
    <message>
        <source>Worked time is kept, paid time is split between the jobs.</source>
        <translation>保留作业工时，计薪工时在任务间分摊。</translation>
    </message>
    <message>
        <source>Write a reason; it is kept with the decision.</source>
        <translation>请写明理由；它将随决定一起保存。</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN 错误</translation>
    </message>
    <message>
        <source>Wrong PIN, locked out</source>
        <translation>PIN 错误，已锁定</translation>
    </message>
    <message>
        <source>Wrong PINs have locked this person out here.</source>
        <translation>因 PIN 错误，此人在此已被锁定。</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>产出率</translation>
    </message>
    <message>
        <source>You are still signed in.</source>
        <translation>您仍处于登录状态。</translation>
    </message>
    <message>
        <source>You captured this event.</source>
        <translation>该事件由您采集。</translation>
    </message>
    <message>
        <source>You have approved this before.</source>
        <translation>您之前已批准过。</translation>
    </message>
    <message>
        <source>You may scan another badge.</source>
        <translation>您可以扫描另一个工牌。</translation>
    </message>
    <message>
        <source>Your entry is as you left it.</source>
        <translation>您的输入保持原样。</translation>
    </message>
    <message>
        <source>Your part of the undo is recorded.</source>
        <translation>您那部分撤销已记录。</translation>
    </message>
    <message>
        <source>Your undo waits for a decision.</source>
        <translation>您的撤销等待决定。</translation>
    </message>
    <message>
        <source>a bar code of {0} digits read into the quantity</source>
        <translation>把 {0} 位条码读成了数量</translation>
    </message>
    <message>
        <source>a default duration, no measurement</source>
        <translation>默认时长，非实测</translation>
    </message>
    <message>
        <source>a default, not measured</source>
        <translation>默认值，非实测</translation>
    </message>
    <message>
        <source>a double report</source>
        <translation>重复报工</translation>
    </message>
    <message>
        <source>a factor or a slip is likely</source>
        <translation>可能是系数或笔误</translation>
    </message>
    <message>
        <source>a measured value lies outside its band</source>
        <translation>测量值超出范围</translation>
    </message>
    <message>
        <source>a separator of the barcode was lost</source>
        <translation>条码分隔符丢失</translation>
    </message>
    <message>
        <source>a slipped decimal point</source>
        <translation>小数点错位</translation>
    </message>
    <message>
        <source>about 1 is possible</source>
        <translation>约可完成 1 件</translation>
    </message>
    <message>
        <source>about {0} are possible</source>
        <translation>约可完成 {0} 件</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>accepted with reason</source>
        <translation>附理由接受</translation>
    </message>
    <message>
        <source>all passed</source>
        <translation>全部通过</translation>
    </message>
    <message>
        <source>an amount or variance above its limit</source>
        <translation>金额或差异超过限额</translation>
    </message>
    <message>
        <source>an event of a device is missing</source>
        <translation>缺少设备的一个事件</translation>
    </message>
    <message>
        <source>anchored</source>
        <translation>已锚定</translation>
    </message>
    <message>
        <source>anchored by the hub</source>
        <translation>已由中心锚定</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>已指派</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>at operation {0}</source>
        <translation>工序 {0}</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>at work centre {0}</source>
        <translation>工作中心 {0}</translation>
    </message>
    <message>
        <source>backflush</source>
        <translation>倒冲</translation>
    </message>
    <message>
        <source>badge {0}</source>
        <translation>工牌 {0}</translation>
    </message>
    <message>
        <source>base unit</source>
        <translation>基本单位</translation>
    </message>
    <message>
        <source>before clocking in again at {0}</source>
        <translation>在 {0} 再次打卡之前</translation>
    </message>
    <message>
        <source>before the period closes</source>
        <translation>期间关闭之前</translation>
    </message>
    <message>
        <source>block</source>
        <translation>阻止</translation>
    </message>
    <message>
        <source>booked as document {0}, read back and verified</source>
        <translation>已过账为凭证 {0}，回读核实</translation>
    </message>
    <message>
        <source>booked as document {0}, read back: it differs from the prediction</source>
        <translation>已过账为凭证 {0}，回读：与预计不符</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>断裂</translation>
    </message>
    <message>
        <source>by-product</source>
        <translation>副产品</translation>
    </message>
    <message>
        <source>byproduct</source>
        <translation>副产品</translation>
    </message>
    <message>
        <source>can be read in more than one way</source>
        <translation>可有多种读法</translation>
    </message>
    <message>
        <source>cannot be handed on</source>
        <translation>无法传递</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>已采集</translation>
    </message>
    <message>
        <source>captured by {0} on {1} #{2} ({3}), signed</source>
        <translation>由 {0} 在 {1} #{2} 采集（{3}），已签名</translation>
    </message>
    <message>
        <source>caused at operation {0}</source>
        <translation>由工序 {0} 造成</translation>
    </message>
    <message>
        <source>cents left by rounding each line</source>
        <translation>各行舍入的分位差</translation>
    </message>
    <message>
        <source>checksum does not fit</source>
        <translation>校验和不符</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>clock {0} ms to the hub</source>
        <translation>时钟与中心相差 {0} 毫秒</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>co-product</source>
        <translation>联产品</translation>
    </message>
    <message>
        <source>come out of rework; in it are only</source>
        <translation>从返工转出；其中只有</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>compliance</source>
        <translation>合规</translation>
    </message>
    <message>
        <source>config</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>consumption</source>
        <translation>领用</translation>
    </message>
    <message>
        <source>consumption departs from the bill of materials</source>
        <translation>用量偏离物料清单</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>财务控制员</translation>
    </message>
    <message>
        <source>conversion factor implausible</source>
        <translation>换算系数不合理</translation>
    </message>
    <message>
        <source>coproduct</source>
        <translation>联产品</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>cost accountant</source>
        <translation>成本会计</translation>
    </message>
    <message>
        <source>costing lot above zero for {0}</source>
        <translation>{0} 大于零的成本批量</translation>
    </message>
    <message>
        <source>count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>counted whole</source>
        <translation>按整数计</translation>
    </message>
    <message>
        <source>crew of {0}</source>
        <translation>{0} 人班组</translation>
    </message>
    <message>
        <source>data steward</source>
        <translation>数据管理员</translation>
    </message>
    <message>
        <source>dates or periods differ</source>
        <translation>日期或期间不同</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已处置</translation>
    </message>
    <message>
        <source>decimals of an hour read as minutes</source>
        <translation>小时小数被读成分钟</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>dismissed as false alarm</source>
        <translation>作为误报关闭</translation>
    </message>
    <message>
        <source>disposition</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>document {0}</source>
        <translation>凭证 {0}</translation>
    </message>
    <message>
        <source>documents.json names operations that are not there: {0}</source>
        <translation>documents.json 中有不存在的工序：{0}</translation>
    </message>
    <message>
        <source>documents.json: {0}</source>
        <translation>documents.json：{0}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>downgrade</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>downtime</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>ends on another date than it seems</source>
        <translation>结束日期与表面不同</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>录入过晚</translation>
    </message>
    <message>
        <source>entry {0} is at the hub and not here, and another one has its number</source>
        <translation>条目 {0} 在中心而不在此处，且其编号被另一条目占用</translation>
    </message>
    <message>
        <source>everything predicted is booked</source>
        <translation>预计的都已过账</translation>
    </message>
    <message>
        <source>exception {0} is {1}, with the {2}.</source>
        <translation>异常 {0} 为{1}，负责人：{2}。</translation>
    </message>
    <message>
        <source>exception {0} is {1}, with the {2}: {3} ({4})</source>
        <translation>异常 {0} 为{1}，负责人：{2}：{3}（{4}）</translation>
    </message>
    <message>
        <source>exception {0} opened for the {1}</source>
        <translation>异常 {0} 已开启，负责：{1}</translation>
    </message>
    <message>
        <source>exception {0} {1}</source>
        <translation>异常 {0} {1}</translation>
    </message>
    <message>
        <source>exception {0} {1}.</source>
        <translation>异常 {0} {1}。</translation>
    </message>
    <message>
        <source>expensed when reported</source>
        <translation>报告时计入费用</translation>
    </message>
    <message>
        <source>fixed overhead</source>
        <translation>固定制造费用</translation>
    </message>
    <message>
        <source>fixed overhead {0}</source>
        <translation>固定制造费用 {0}</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>good</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>half of it not reported</source>
        <translation>一半未报告</translation>
    </message>
    <message>
        <source>hash {0}</source>
        <translation>哈希 {0}</translation>
    </message>
    <message>
        <source>held</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>hours and minutes</source>
        <translation>小时与分钟</translation>
    </message>
    <message>
        <source>hundred (decimal point, price unit)</source>
        <translation>百倍（小数点、价格单位）</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>in 1 order</source>
        <translation>在 1 个订单中</translation>
    </message>
    <message>
        <source>in {0} orders</source>
        <translation>在 {0} 个订单中</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>间接</translation>
    </message>
    <message>
        <source>info</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>integration support</source>
        <translation>集成支持</translation>
    </message>
    <message>
        <source>internal audit</source>
        <translation>内部审计</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>未给出原因</translation>
    </message>
    <message>
        <source>item {0}</source>
        <translation>物料 {0}</translation>
    </message>
    <message>
        <source>its row of the chain is not here</source>
        <translation>其链行不在此处</translation>
    </message>
    <message>
        <source>labour</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>labour {0}</source>
        <translation>人工 {0}</translation>
    </message>
    <message>
        <source>less than the order asks for</source>
        <translation>少于订单要求</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>时间在将来</translation>
    </message>
    <message>
        <source>locked in the ERP</source>
        <translation>在 ERP 中锁定</translation>
    </message>
    <message>
        <source>lost by the downgrade</source>
        <translation>因降级损失</translation>
    </message>
    <message>
        <source>lost by the downgrade {0}</source>
        <translation>因降级损失 {0}</translation>
    </message>
    <message>
        <source>lot unknown, expired or on hold</source>
        <translation>批次未知、过期或冻结</translation>
    </message>
    <message>
        <source>lot {0}</source>
        <translation>批次 {0}</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>machine setup</source>
        <translation>机器准备</translation>
    </message>
    <message>
        <source>machine {0}</source>
        <translation>机器 {0}</translation>
    </message>
    <message>
        <source>made a lower item</source>
        <translation>转为较低等级物料</translation>
    </message>
    <message>
        <source>made a lower item {0}</source>
        <translation>转为较低等级物料 {0}</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>master data {0}</source>
        <translation>主数据 {0}</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>minutes entered as decimals of an hour</source>
        <translation>分钟被输成小时小数</translation>
    </message>
    <message>
        <source>mismatch: the ERP holds other lines</source>
        <translation>不符：ERP 中为其他行</translation>
    </message>
    <message>
        <source>missing here</source>
        <translation>此处缺失</translation>
    </message>
    <message>
        <source>missing in the ERP</source>
        <translation>ERP 中缺失</translation>
    </message>
    <message>
        <source>more than the order asks for</source>
        <translation>多于订单要求</translation>
    </message>
    <message>
        <source>more than the step before let through</source>
        <translation>多于上道工序转入</translation>
    </message>
    <message>
        <source>next in {0}</source>
        <translation>下一项还有 {0}</translation>
    </message>
    <message>
        <source>no device {0} is plugged in</source>
        <translation>没有连接设备 {0}</translation>
    </message>
    <message>
        <source>no end that can be</source>
        <translation>没有可能的结束时间</translation>
    </message>
    <message>
        <source>no event behind it</source>
        <translation>没有对应事件</translation>
    </message>
    <message>
        <source>no exception is open</source>
        <translation>没有未结异常</translation>
    </message>
    <message>
        <source>no order is closed yet</source>
        <translation>尚无已关闭订单</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未给出原因</translation>
    </message>
    <message>
        <source>no standard, so no value</source>
        <translation>没有标准，因此没有价值</translation>
    </message>
    <message>
        <source>none: {0}</source>
        <translation>无：{0}</translation>
    </message>
    <message>
        <source>not at the hub yet</source>
        <translation>尚未到达中心</translation>
    </message>
    <message>
        <source>not booked yet</source>
        <translation>尚未过账</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>不在此处</translation>
    </message>
    <message>
        <source>not in the master data</source>
        <translation>不在主数据中</translation>
    </message>
    <message>
        <source>not known here: the device's versions were never told</source>
        <translation>此处未知：设备的版本从未告知</translation>
    </message>
    <message>
        <source>not on the bill of materials</source>
        <translation>不在物料清单中</translation>
    </message>
    <message>
        <source>not one is possible</source>
        <translation>一件也完不成</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未接受</translation>
    </message>
    <message>
        <source>nothing explains it</source>
        <translation>无法解释</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>/ {0}</translation>
    </message>
    <message>
        <source>oldest is {0} past its limit</source>
        <translation>最早一项超期 {0}</translation>
    </message>
    <message>
        <source>oldest {0}</source>
        <translation>最早 {0}</translation>
    </message>
    <message>
        <source>on behalf of {0}</source>
        <translation>代 {0}</translation>
    </message>
    <message>
        <source>on its way to the hub</source>
        <translation>正在发往中心</translation>
    </message>
    <message>
        <source>one person in two roles that exclude each other</source>
        <translation>一人兼任互斥的两个角色</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>operation of {0}</source>
        <translation>{0} 的工序</translation>
    </message>
    <message>
        <source>operation {0} for {1} in the routing of {2}</source>
        <translation>{2} 工艺路线中 {1} 的工序 {0}</translation>
    </message>
    <message>
        <source>operation {0} {1}</source>
        <translation>工序 {0} {1}</translation>
    </message>
    <message>
        <source>operations in the routing of {0}</source>
        <translation>{0} 工艺路线中的工序</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>order {0} or its standard is not in the master data any more</source>
        <translation>订单 {0} 或其标准已不在主数据中</translation>
    </message>
    <message>
        <source>order {0}, operation {1}</source>
        <translation>订单 {0}，工序 {1}</translation>
    </message>
    <message>
        <source>output</source>
        <translation>产出</translation>
    </message>
    <message>
        <source>outside every shift, {0}</source>
        <translation>不在任何班次内，{0}</translation>
    </message>
    <message>
        <source>over-used</source>
        <translation>超耗</translation>
    </message>
    <message>
        <source>overridden without a reason</source>
        <translation>无理由越权</translation>
    </message>
    <message>
        <source>override</source>
        <translation>越权</translation>
    </message>
    <message>
        <source>past SLA</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>planned for the good pieces</source>
        <translation>按合格件计划</translation>
    </message>
    <message>
        <source>planner</source>
        <translation>计划员</translation>
    </message>
    <message>
        <source>planning manager</source>
        <translation>计划经理</translation>
    </message>
    <message>
        <source>plant controller</source>
        <translation>工厂财务控制员</translation>
    </message>
    <message>
        <source>plant finance</source>
        <translation>工厂财务</translation>
    </message>
    <message>
        <source>policy {0}</source>
        <translation>策略 {0}</translation>
    </message>
    <message>
        <source>port {0}</source>
        <translation>端口 {0}</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>已过账</translation>
    </message>
    <message>
        <source>predicted, not in the ERP yet</source>
        <translation>已预计，尚未进入 ERP</translation>
    </message>
    <message>
        <source>production manager</source>
        <translation>生产经理</translation>
    </message>
    <message>
        <source>production manager and cost controller</source>
        <translation>生产经理和成本控制员</translation>
    </message>
    <message>
        <source>production supervision</source>
        <translation>生产主管</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>quality or supervisor</source>
        <translation>质量人员或主管</translation>
    </message>
    <message>
        <source>quantities differ</source>
        <translation>数量不同</translation>
    </message>
    <message>
        <source>quantity above zero for the output {0}</source>
        <translation>产出 {0} 大于零的数量</translation>
    </message>
    <message>
        <source>read back and verified</source>
        <translation>已回读核实</translation>
    </message>
    <message>
        <source>read back, differs</source>
        <translation>已回读，不一致</translation>
    </message>
    <message>
        <source>read back, verified</source>
        <translation>已回读，已核实</translation>
    </message>
    <message>
        <source>read back: it differs from the prediction</source>
        <translation>已回读：与预计不符</translation>
    </message>
    <message>
        <source>reasons {0}</source>
        <translation>原因 {0}</translation>
    </message>
    <message>
        <source>received by the hub, chain anchored</source>
        <translation>中心已接收，链已锚定</translation>
    </message>
    <message>
        <source>refused by the ERP</source>
        <translation>被 ERP 拒绝</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>release</source>
        <translation>解除冻结</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已下达</translation>
    </message>
    <message>
        <source>released by {0}</source>
        <translation>由 {0} 解除</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>已重新打开</translation>
    </message>
    <message>
        <source>return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>revalued</source>
        <translation>重新计价</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>run</source>
        <translation>加工</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>秤</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>scan refused</source>
        <translation>扫描被拒</translation>
    </message>
    <message>
        <source>scrap</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>scrap component</source>
        <translation>组件报废</translation>
    </message>
    <message>
        <source>scrap output</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>scrapped after issue</source>
        <translation>领用后报废</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>setup</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>shift lead</source>
        <translation>班组长</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>sign out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>signature verified</source>
        <translation>签名已核实</translation>
    </message>
    <message>
        <source>signature wrong</source>
        <translation>签名错误</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>signed in by {0}</source>
        <translation>登录方式 {0}</translation>
    </message>
    <message>
        <source>signed, not verified here</source>
        <translation>已签名，此处未核实</translation>
    </message>
    <message>
        <source>something would become negative</source>
        <translation>某项将变为负数</translation>
    </message>
    <message>
        <source>stands for</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>subcon receipt</source>
        <translation>委外收货</translation>
    </message>
    <message>
        <source>subcon send</source>
        <translation>委外发出</translation>
    </message>
    <message>
        <source>substituted</source>
        <translation>替代</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>taken by the ERP, which holds no document</source>
        <translation>ERP 已接受但没有凭证</translation>
    </message>
    <message>
        <source>taken in part by the ERP</source>
        <translation>ERP 部分接受</translation>
    </message>
    <message>
        <source>taken with {0} decimals at most</source>
        <translation>最多 {0} 位小数</translation>
    </message>
    <message>
        <source>teardown</source>
        <translation>拆卸</translation>
    </message>
    <message>
        <source>technically complete</source>
        <translation>技术完工</translation>
    </message>
    <message>
        <source>that {0} takes {1} decimals; between 0 and 6 are possible.</source>
        <translation>{0} 有 {1} 位小数；只能为 0 至 6 位。</translation>
    </message>
    <message>
        <source>the chain of a log is broken</source>
        <translation>日志链断裂</translation>
    </message>
    <message>
        <source>the clock was moved</source>
        <translation>时钟被调整</translation>
    </message>
    <message>
        <source>the device found {0}</source>
        <translation>设备发现 {0}</translation>
    </message>
    <message>
        <source>the event is not known here</source>
        <translation>此处不知道该事件</translation>
    </message>
    <message>
        <source>the hub found {0}</source>
        <translation>中心发现 {0}</translation>
    </message>
    <message>
        <source>the hub was restored or set up anew, so what this device knew of the plant is asked for again</source>
        <translation>中心已恢复或重新设置，因此将重新获取本设备已知的工厂数据</translation>
    </message>
    <message>
        <source>the lot number entered as the quantity</source>
        <translation>把批次号输成了数量</translation>
    </message>
    <message>
        <source>the order is not in a state for this</source>
        <translation>订单状态不允许</translation>
    </message>
    <message>
        <source>the pack of {0}</source>
        <translation>每包 {0}</translation>
    </message>
    <message>
        <source>the period is closed</source>
        <translation>期间已关闭</translation>
    </message>
    <message>
        <source>the printer takes nothing any more</source>
        <translation>打印机不再接收</translation>
    </message>
    <message>
        <source>the signature is NOT this device's</source>
        <translation>签名不是此设备的</translation>
    </message>
    <message>
        <source>the unit does not fit the item</source>
        <translation>单位与物料不符</translation>
    </message>
    <message>
        <source>the whole order</source>
        <translation>整个订单</translation>
    </message>
    <message>
        <source>there already, with other content</source>
        <translation>已存在，但内容不同</translation>
    </message>
    <message>
        <source>thousand (g and kg, mm and m)</source>
        <translation>千倍（g 与 kg、mm 与 m）</translation>
    </message>
    <message>
        <source>time</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>times expected</source>
        <translation>倍于预期</translation>
    </message>
    <message>
        <source>times less than expected</source>
        <translation>倍少于预期</translation>
    </message>
    <message>
        <source>times overlap</source>
        <translation>时间重叠</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>重新移交</translation>
    </message>
    <message>
        <source>twice in the ERP</source>
        <translation>在 ERP 中重复</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手工输入</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>评审中</translation>
    </message>
    <message>
        <source>under-used at final</source>
        <translation>末次用量不足</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>undone by {0} ({1})</source>
        <translation>由 {0} 撤销（{1}）</translation>
    </message>
    <message>
        <source>undone on one side only</source>
        <translation>仅一方撤销</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown barcode</source>
        <translation>未知条码</translation>
    </message>
    <message>
        <source>unknown item, order, operation or place</source>
        <translation>物料、订单、工序或地点未知</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>计划外</translation>
    </message>
    <message>
        <source>unusually much scrap</source>
        <translation>报废异常偏多</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>不超过 {0}</translation>
    </message>
    <message>
        <source>use as is</source>
        <translation>让步使用</translation>
    </message>
    <message>
        <source>use as it is</source>
        <translation>让步使用</translation>
    </message>
    <message>
        <source>value of the output {0}</source>
        <translation>产出 {0} 的价值</translation>
    </message>
    <message>
        <source>values differ</source>
        <translation>价值不同</translation>
    </message>
    <message>
        <source>variable overhead</source>
        <translation>变动制造费用</translation>
    </message>
    <message>
        <source>variable overhead {0}</source>
        <translation>变动制造费用 {0}</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>verified: booked as predicted</source>
        <translation>已核实：与预计一致</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>等待决定</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>where it was used</source>
        <translation>使用处</translation>
    </message>
    <message>
        <source>within {0} %</source>
        <translation>误差 {0} % 以内</translation>
    </message>
    <message>
        <source>within {0} hours</source>
        <translation>{0} 小时内</translation>
    </message>
    <message>
        <source>without effect: {0}</source>
        <translation>未生效：{0}</translation>
    </message>
    <message>
        <source>won back from scrap</source>
        <translation>从报废回收</translation>
    </message>
    <message>
        <source>won back from scrap {0}</source>
        <translation>从报废回收 {0}</translation>
    </message>
    <message>
        <source>work centre</source>
        <translation>工作中心</translation>
    </message>
    <message>
        <source>work centre {0}</source>
        <translation>工作中心 {0}</translation>
    </message>
    <message>
        <source>work in process below zero</source>
        <translation>在制品低于零</translation>
    </message>
    <message>
        <source>work in process has aged</source>
        <translation>在制品滞留</translation>
    </message>
    <message>
        <source>work outside</source>
        <translation>委外加工</translation>
    </message>
    <message>
        <source>work outside {0}</source>
        <translation>委外加工 {0}</translation>
    </message>
    <message>
        <source>wrong lot</source>
        <translation>批次错误</translation>
    </message>
    <message>
        <source>wrong unit or factor</source>
        <translation>单位或系数错误</translation>
    </message>
    <message>
        <source>{0} % of standard</source>
        <translation>标准的 {0} %</translation>
    </message>
    <message>
        <source>{0} % of the plant's data is here.</source>
        <translation>工厂数据已到 {0} %。</translation>
    </message>
    <message>
        <source>{0} % scrapped here; {1} earlier orders of {2} lost {3} %, and hardly ever more than {4} %.</source>
        <translation>此处报废 {0} %；{2} 此前 {1} 个订单损失 {3} %，几乎从未超过 {4} %。</translation>
    </message>
    <message>
        <source>{0} (block)</source>
        <translation>{0}（阻止）</translation>
    </message>
    <message>
        <source>{0} (info)</source>
        <translation>{0}（提示）</translation>
    </message>
    <message>
        <source>{0} (warn)</source>
        <translation>{0}（警告）</translation>
    </message>
    <message>
        <source>{0} ({1}) within {2} %</source>
        <translation>{0}（{1}），误差 {2} % 以内</translation>
    </message>
    <message>
        <source>{0} and more</source>
        <translation>{0} 及以上</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0}和{1}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} 及另外 {1} 项</translation>
    </message>
    <message>
        <source>{0} and {1} more may approve this here.</source>
        <translation>{0} 及另外 {1} 人可在此批准。</translation>
    </message>
    <message>
        <source>{0} are all {1}: give the serial number of the one that is meant</source>
        <translation>{0} 都是 {1}：请给出所指设备的序列号</translation>
    </message>
    <message>
        <source>{0} as soon as the hub has taken it.</source>
        <translation>中心接受后，{0}。</translation>
    </message>
    <message>
        <source>{0} business day</source>
        <translation>{0} 个工作日</translation>
    </message>
    <message>
        <source>{0} business days</source>
        <translation>{0} 个工作日</translation>
    </message>
    <message>
        <source>{0} cannot approve this.</source>
        <translation>{0} 不能批准。</translation>
    </message>
    <message>
        <source>{0} copies.</source>
        <translation>{0} 份。</translation>
    </message>
    <message>
        <source>{0} decided to {1} ({2})</source>
        <translation>{0} 决定{1}（{2}）</translation>
    </message>
    <message>
        <source>{0} does not fit on a label of {1} x {2} mm.</source>
        <translation>{0} 放不进 {1} x {2} mm 的标签。</translation>
    </message>
    <message>
        <source>{0} entered as {1}</source>
        <translation>{0} 被输成 {1}</translation>
    </message>
    <message>
        <source>{0} entered, {1} {2} are left to make.</source>
        <translation>输入 {0}，还需生产 {1} {2}。</translation>
    </message>
    <message>
        <source>{0} entries are at the hub and back here.</source>
        <translation>{0} 条在中心，已取回此处。</translation>
    </message>
    <message>
        <source>{0} entries are undone.</source>
        <translation>已撤销 {0} 条。</translation>
    </message>
    <message>
        <source>{0} entries that were never sent were saved and will be sent.</source>
        <translation>{0} 条从未发送的条目已保留，将会发送。</translation>
    </message>
    <message>
        <source>{0} events</source>
        <translation>{0} 个事件</translation>
    </message>
    <message>
        <source>{0} good</source>
        <translation>{0} 合格</translation>
    </message>
    <message>
        <source>{0} good, final</source>
        <translation>{0} 合格，末次</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} 小时 {1} 分</translation>
    </message>
    <message>
        <source>{0} has no PIN yet.</source>
        <translation>{0} 还没有 PIN。</translation>
    </message>
    <message>
        <source>{0} has no standard, so it has no value yet.</source>
        <translation>{0} 没有标准，因此尚无价值。</translation>
    </message>
    <message>
        <source>{0} has {1} decimals in {2}; between 0 and 6 are possible.</source>
        <translation>{0} 在 {2} 中有 {1} 位小数；只能为 0 至 6 位。</translation>
    </message>
    <message>
        <source>{0} into WIP by the device's own versions; the hub predicted otherwise</source>
        <translation>按设备自身版本转入在制品 {0}；中心的预计不同</translation>
    </message>
    <message>
        <source>{0} into rework, {1}</source>
        <translation>{0} 转入返工，{1}</translation>
    </message>
    <message>
        <source>{0} is at work.</source>
        <translation>{0} 正在作业。</translation>
    </message>
    <message>
        <source>{0} is back at work.</source>
        <translation>{0} 恢复作业。</translation>
    </message>
    <message>
        <source>{0} is blocked.</source>
        <translation>{0} 已被停用。</translation>
    </message>
    <message>
        <source>{0} is likely.</source>
        <translation>可能是 {0}。</translation>
    </message>
    <message>
        <source>{0} is made from {1}, which the master data does not have.</source>
        <translation>{0} 由 {1} 制成，主数据中没有。</translation>
    </message>
    <message>
        <source>{0} is measured in {1} twice; its second unit has to be another one.</source>
        <translation>{0} 两次以 {1} 计量；第二单位须不同。</translation>
    </message>
    <message>
        <source>{0} is no {1} of {2}.</source>
        <translation>{0} 不是 {2} 的{1}。</translation>
    </message>
    <message>
        <source>{0} is not a number of {1}.</source>
        <translation>{0} 不是以 {1} 计的数字。</translation>
    </message>
    <message>
        <source>{0} is not a unit of {1}.</source>
        <translation>{0} 不是 {1} 的单位。</translation>
    </message>
    <message>
        <source>{0} is not on the bill of materials of {1}.</source>
        <translation>{0} 不在 {1} 的物料清单中。</translation>
    </message>
    <message>
        <source>{0} is now {1}</source>
        <translation>{0} 现为 {1}</translation>
    </message>
    <message>
        <source>{0} is signed in.</source>
        <translation>{0} 已登录。</translation>
    </message>
    <message>
        <source>{0} is still busy in a callback</source>
        <translation>{0} 仍在处理回调</translation>
    </message>
    <message>
        <source>{0} is used at operation {1} of {2}, which its routing does not have.</source>
        <translation>{0} 用于 {2} 的工序 {1}，其工艺路线中没有。</translation>
    </message>
    <message>
        <source>{0} is used in place of {1}.</source>
        <translation>用 {0} 替代 {1}。</translation>
    </message>
    <message>
        <source>{0} kg would have come out of {1} kg that went in.</source>
        <translation>投入 {1} kg，却产出 {0} kg。</translation>
    </message>
    <message>
        <source>{0} less</source>
        <translation>少 {0}</translation>
    </message>
    <message>
        <source>{0} may approve this here.</source>
        <translation>{0} 可在此批准。</translation>
    </message>
    <message>
        <source>{0} may not leave the full screen.</source>
        <translation>{0} 不能退出全屏。</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} min paid</source>
        <translation>计薪 {0} 分钟</translation>
    </message>
    <message>
        <source>{0} min stopped</source>
        <translation>停机 {0} 分钟</translation>
    </message>
    <message>
        <source>{0} min worked</source>
        <translation>作业 {0} 分钟</translation>
    </message>
    <message>
        <source>{0} min {1} ({2})</source>
        <translation>{0} 分钟 {1}（{2}）</translation>
    </message>
    <message>
        <source>{0} minutes is a default duration, not a measurement.</source>
        <translation>{0} 分钟是默认时长，非实测。</translation>
    </message>
    <message>
        <source>{0} minutes is more than {1} hours.</source>
        <translation>{0} 分钟超过 {1} 小时。</translation>
    </message>
    <message>
        <source>{0} minutes of labour at operation {1}; {2} should take {3}.</source>
        <translation>工序 {1} 人工 {0} 分钟；{2} 应需 {3} 分钟。</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>多 {0}</translation>
    </message>
    <message>
        <source>{0} more events without the hub's answer</source>
        <translation>另有 {0} 个事件尚无中心答复</translation>
    </message>
    <message>
        <source>{0} needs a lot.</source>
        <translation>{0} 需要批次。</translation>
    </message>
    <message>
        <source>{0} needs {1} of {2}; a component needs a quantity above zero.</source>
        <translation>{0} 需要 {2} {1}；组件数量须大于零。</translation>
    </message>
    <message>
        <source>{0} of 1 posted event never had an exception</source>
        <translation>1 个已过账事件中 {0} 个从无异常</translation>
    </message>
    <message>
        <source>{0} of the issue of {1} would leave some in one unit and none in the other.</source>
        <translation>从 {1} 的领料中取 {0}，会使一个单位有余而另一个为零。</translation>
    </message>
    <message>
        <source>{0} of them have a new number: {1}.</source>
        <translation>其中 {0} 条有新编号：{1}。</translation>
    </message>
    <message>
        <source>{0} of {1} counted, {2} by the books: {3} less.</source>
        <translation>{1} 盘点 {0}，账面 {2}：少 {3}。</translation>
    </message>
    <message>
        <source>{0} of {1} counted, {2} by the books: {3} more.</source>
        <translation>{1} 盘点 {0}，账面 {2}：多 {3}。</translation>
    </message>
    <message>
        <source>{0} of {1} is {2} times what the whole order needs ({3}).</source>
        <translation>{1} {0} 是整个订单所需（{3}）的 {2} 倍。</translation>
    </message>
    <message>
        <source>{0} of {1} issued to {2}</source>
        <translation>{1} {0} 发给 {2}</translation>
    </message>
    <message>
        <source>{0} of {1} looks like {2}.</source>
        <translation>{1} {0} 看起来像{2}。</translation>
    </message>
    <message>
        <source>{0} of {1} measure {2}; {3} to {4} {5} is usual.</source>
        <translation>{1} {0} 测得 {2}；通常为 {3} 至 {4} {5}。</translation>
    </message>
    <message>
        <source>{0} of {1} need their measure in {2} too ({3} to {4} is usual).</source>
        <translation>{1} {0} 还需以 {2} 计的测量值（通常为 {3} 至 {4}）。</translation>
    </message>
    <message>
        <source>{0} of {1} posted events never had an exception</source>
        <translation>{1} 个已过账事件中 {0} 个从无异常</translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside up to {3}: {4} {5}.</source>
        <translation>{2} 的 {1} 个读数中 {0} 个超出上限 {3}：{4} {5}。</translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside {3} and more: {4} {5}.</source>
        <translation>{2} 的 {1} 个读数中 {0} 个低于下限 {3}：{4} {5}。</translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside {3} to {4}: {5} {6}.</source>
        <translation>{2} 的 {1} 个读数中 {0} 个超出 {3} 至 {4}：{5} {6}。</translation>
    </message>
    <message>
        <source>{0} of {1} would be {2}; the order was given {3}.</source>
        <translation>{1} 将{2} {0}；订单共领 {3}。</translation>
    </message>
    <message>
        <source>{0} of {1} {2} scrapped: more than {3} % of the order.</source>
        <translation>{1} {2} 中报废 {0}：超过订单的 {3} %。</translation>
    </message>
    <message>
        <source>{0} of {1} {2} would be reported: {3} more than the order asks for.</source>
        <translation>将报 {0} / {1} {2}：比订单要求多 {3}。</translation>
    </message>
    <message>
        <source>{0} on hold: {1}</source>
        <translation>{0} 冻结：{1}</translation>
    </message>
    <message>
        <source>{0} on hold: {1} to {2}</source>
        <translation>{0} 冻结：{1} 为 {2}</translation>
    </message>
    <message>
        <source>{0} open exception</source>
        <translation>{0} 项未结异常</translation>
    </message>
    <message>
        <source>{0} open exceptions</source>
        <translation>{0} 项未结异常</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0}或{1}</translation>
    </message>
    <message>
        <source>{0} pieces are reported, which need {1} {2} of {3}; {4} would be taken.</source>
        <translation>已报 {0} 件，需 {3} {1} {2}；将领用 {4}。</translation>
    </message>
    <message>
        <source>{0} pieces from {1} use {2} {3} of {4}; {5} was sent there.</source>
        <translation>{1} 的 {0} 件用 {4} {2} {3}；已发出 {5}。</translation>
    </message>
    <message>
        <source>{0} pieces need {1} {2} of {3}; {4} was issued.</source>
        <translation>{0} 件需 {3} {1} {2}；已领 {4}。</translation>
    </message>
    <message>
        <source>{0} pieces of order {1}</source>
        <translation>订单 {1} 的 {0} 件</translation>
    </message>
    <message>
        <source>{0} pieces of order {1}: on hold for {2} hours without a decision; {3} are allowed.</source>
        <translation>订单 {1} 的 {0} 件：已冻结 {2} 小时未处理；允许 {3} 小时。</translation>
    </message>
    <message>
        <source>{0} scrapped: {1}</source>
        <translation>{0} 报废：{1}</translation>
    </message>
    <message>
        <source>{0} set to {1}</source>
        <translation>{0} 设为 {1}</translation>
    </message>
    <message>
        <source>{0} shift of {1}</source>
        <translation>{1} {0} 班</translation>
    </message>
    <message>
        <source>{0} small ones of item {1} in {2} point the same way: {3}.</source>
        <translation>{2} 期间物料 {1} 的 {0} 个小项指向同一方向：{3}。</translation>
    </message>
    <message>
        <source>{0} small ones of one person in {1} point the same way: {2}.</source>
        <translation>{1} 期间同一人的 {0} 个小项指向同一方向：{2}。</translation>
    </message>
    <message>
        <source>{0} small ones of shift {1} in {2} point the same way: {3}.</source>
        <translation>{2} 期间班次 {1} 的 {0} 个小项指向同一方向：{3}。</translation>
    </message>
    <message>
        <source>{0} states {1} in {2}, which is not a unit of that item, or one that is switched off; its quantity per piece cannot be trusted.</source>
        <translation>{0} 以 {2} 说明 {1}，该单位不属于此物料或已停用；每件用量不可信。</translation>
    </message>
    <message>
        <source>{0} takes the approval of somebody else: {1}.</source>
        <translation>{0} 须由他人批准：{1}。</translation>
    </message>
    <message>
        <source>{0} takes two persons.</source>
        <translation>{0} 需要两人批准。</translation>
    </message>
    <message>
        <source>{0} times expected; fits {1} ({2}) exactly</source>
        <translation>为预期的 {0} 倍；恰好符合 {1}（{2}）</translation>
    </message>
    <message>
        <source>{0} times expected; fits {1} ({2}) within {3} %</source>
        <translation>为预期的 {0} 倍；符合 {1}（{2}），误差 {3} % 以内</translation>
    </message>
    <message>
        <source>{0} times less than expected; fits {1} ({2}) exactly</source>
        <translation>比预期少 {0} 倍；恰好符合 {1}（{2}）</translation>
    </message>
    <message>
        <source>{0} times less than expected; fits {1} ({2}) within {3} %</source>
        <translation>比预期少 {0} 倍；符合 {1}（{2}），误差 {3} % 以内</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} 至 {1}</translation>
    </message>
    <message>
        <source>{0} use it.</source>
        <translation>{0} 使用它。</translation>
    </message>
    <message>
        <source>{0} uses it.</source>
        <translation>{0} 使用它。</translation>
    </message>
    <message>
        <source>{0} waits for the {1}.</source>
        <translation>{0} 等待{1}。</translation>
    </message>
    <message>
        <source>{0} was begun with {1} and not recorded.</source>
        <translation>{0} 已开始输入 {1}，尚未记录。</translation>
    </message>
    <message>
        <source>{0} was handed to the print queue {1}.</source>
        <translation>{0} 已提交到打印队列 {1}。</translation>
    </message>
    <message>
        <source>{0} was sent to the printer at {1}:{2}.</source>
        <translation>{0} 已发送到打印机 {1}:{2}。</translation>
    </message>
    <message>
        <source>{0} when the hub can be reached again; until then it is safe on this device.</source>
        <translation>中心恢复连接后，{0}；在此之前安全保存在本设备。</translation>
    </message>
    <message>
        <source>{0} would be returned of an issue of {1}.</source>
        <translation>将从 {1} 的领料中退回 {0}。</translation>
    </message>
    <message>
        <source>{0} {1} and {2} {3} are there; taking {4} {5} and {6} would leave one without the other.</source>
        <translation>现有 {0} {1} 和 {2} {3}；取走 {4} {5} 和 {6} 会使两者失配。</translation>
    </message>
    <message>
        <source>{0} {1} are decided on, {2} are on hold.</source>
        <translation>处置 {0} {1}，而冻结的是 {2}。</translation>
    </message>
    <message>
        <source>{0} {1} are in rework at operation {2}.</source>
        <translation>{0} {1} 正在工序 {2} 返工。</translation>
    </message>
    <message>
        <source>{0} {1} are left.</source>
        <translation>剩余 {0} {1}。</translation>
    </message>
    <message>
        <source>{0} {1} are on hold at operation {2}.</source>
        <translation>工序 {2} 有 {0} {1} 被冻结。</translation>
    </message>
    <message>
        <source>{0} {1} cannot be kept apart in {2}.</source>
        <translation>{0} {1} 用 {2} 无法区分。</translation>
    </message>
    <message>
        <source>{0} {1} could not be told from its neighbours in {2}, which are kept with {3} decimals here.</source>
        <translation>{0} {1} 用 {2}（此处 {3} 位小数）无法与相邻值区分。</translation>
    </message>
    <message>
        <source>{0} {1} for {2}</source>
        <translation>{0} {1} 替代 {2}</translation>
    </message>
    <message>
        <source>{0} {1} from the scale.</source>
        <translation>秤重 {0} {1}。</translation>
    </message>
    <message>
        <source>{0} {1} from {2} to {3}</source>
        <translation>{0} {1} 从 {2} 到 {3}</translation>
    </message>
    <message>
        <source>{0} {1} here, but operation {2} has reported {3} good.</source>
        <translation>此处 {0} {1}，但工序 {2} 只报了合格 {3}。</translation>
    </message>
    <message>
        <source>{0} {1} in stock, counted {2} less what was taken since.</source>
        <translation>库存 {0} {1}，盘点 {2}，减去此后领用。</translation>
    </message>
    <message>
        <source>{0} {1} in stock.</source>
        <translation>库存 {0} {1}。</translation>
    </message>
    <message>
        <source>{0} {1} in {2} {3}: operation {4} needs {5} {6} for each, so {7}.</source>
        <translation>{2} {3}内 {0} {1}：工序 {4} 每件需 {5} {6}，{7}。</translation>
    </message>
    <message>
        <source>{0} {1} is finer than it is kept ({2} decimals).</source>
        <translation>{0} {1} 超出精度（{2} 位小数）。</translation>
    </message>
    <message>
        <source>{0} {1} is more than can be.</source>
        <translation>{0} {1} 超出可能范围。</translation>
    </message>
    <message>
        <source>{0} {1} is too little to show in {2}.</source>
        <translation>{0} {1} 太少，无法用 {2} 表示。</translation>
    </message>
    <message>
        <source>{0} {1} need {2} {3} of {4}; {5} was issued.</source>
        <translation>{0} {1} 需 {4} {2} {3}；已领 {5}。</translation>
    </message>
    <message>
        <source>{0} {1} of {2} was issued; the {3} pieces reported need {4}, {5} times that.</source>
        <translation>已领 {2} {0} {1}；所报 {3} 件需 {4}，为其 {5} 倍。</translation>
    </message>
    <message>
        <source>{0} {1} of {2} would be reported; the order should yield {3}.</source>
        <translation>将报 {2} {0} {1}；订单应产出 {3}。</translation>
    </message>
    <message>
        <source>{0} {1} on hold count as reported; do not enter them again.</source>
        <translation>已冻结 {0} {1}，计为已报工；请勿再次输入。</translation>
    </message>
    <message>
        <source>{0} {1} to vendor, {2}</source>
        <translation>{0} {1} 发给供应商，{2}</translation>
    </message>
    <message>
        <source>{0} {1} would be reported here in all, good or not, of {2}: {3} less than nothing would be left.</source>
        <translation>此处合计将报 {0} {1}（不论合格与否），而只有 {2}：会短缺 {3}。</translation>
    </message>
    <message>
        <source>{0} {1} would be taken from what is {2} here; there are {3}.</source>
        <translation>将从此处“{2}”取走 {0} {1}；现有 {3}。</translation>
    </message>
    <message>
        <source>{0} {1} would be {2} {3}, and {4} are counted whole.</source>
        <translation>{0} {1} 为 {2} {3}，而 {4} 按整数计。</translation>
    </message>
    <message>
        <source>{0} {1} would come out of rework; in it are only {2} here.</source>
        <translation>将从返工转出 {0} {1}；此处返工中只有 {2}。</translation>
    </message>
    <message>
        <source>{0} {1} would go into rework; there are only {2} here.</source>
        <translation>将有 {0} {1} 转入返工；此处只有 {2}。</translation>
    </message>
    <message>
        <source>{0} {1} · op {2}</source>
        <translation>{0} {1} · 工序 {2}</translation>
    </message>
    <message>
        <source>{0} {1}, lot {2}</source>
        <translation>{0} {1}，批次 {2}</translation>
    </message>
    <message>
        <source>{0} {1}, lot {2} for {3}</source>
        <translation>{0} {1}，批次 {2} 替代 {3}</translation>
    </message>
    <message>
        <source>{0} {1}: the master data says {2}</source>
        <translation>{0} {1}：主数据为 {2}</translation>
    </message>
    <message>
        <source>{0} {1}: {2} are counted whole.</source>
        <translation>{0} {1}：{2} 按整数计。</translation>
    </message>
    <message>
        <source>{0} {1}: {2} are taken with {3} decimals at most.</source>
        <translation>{0} {1}：{2} 最多 {3} 位小数。</translation>
    </message>
    <message>
        <source>{0} · expired</source>
        <translation>{0} · 已过期</translation>
    </message>
    <message>
        <source>{0} · on hold</source>
        <translation>{0} · 已冻结</translation>
    </message>
    <message>
        <source>{0}, a component of {1}, has no standard price.</source>
        <translation>{1} 的组件 {0} 没有标准价格。</translation>
    </message>
    <message>
        <source>{0}, a density without a date from which it holds.</source>
        <translation>{0}，密度没有生效日期。</translation>
    </message>
    <message>
        <source>{0}, and something else on another line.</source>
        <translation>{0}，而另一行又不同。</translation>
    </message>
    <message>
        <source>{0}, badge {1}.</source>
        <translation>{0}，工牌 {1}。</translation>
    </message>
    <message>
        <source>{0}, but by definition it is {1}: {2} millionths off.</source>
        <translation>{0}，但按定义为 {1}：相差百万分之 {2}。</translation>
    </message>
    <message>
        <source>{0}, but it is measured beside the base unit, so no factor leads from one to the other.</source>
        <translation>{0}，但它与基本单位并行计量，两者间没有换算系数。</translation>
    </message>
    <message>
        <source>{0}, but it is the base unit, so it can only be 1.</source>
        <translation>{0}，但它是基本单位，只能为 1。</translation>
    </message>
    <message>
        <source>{0}, lot {1}</source>
        <translation>{0}，批次 {1}</translation>
    </message>
    <message>
        <source>{0}, lot {1}.</source>
        <translation>{0}，批次 {1}。</translation>
    </message>
    <message>
        <source>{0}, operation {1}.</source>
        <translation>{0}，工序 {1}。</translation>
    </message>
    <message>
        <source>{0}, too fine for the {1} decimals of {2}: an entry would not come back.</source>
        <translation>{0}，对 {2} 的 {1} 位小数来说过细：输入无法还原。</translation>
    </message>
    <message>
        <source>{0}, written by a newer version ({1})</source>
        <translation>{0}，由更新的版本写入（{1}）</translation>
    </message>
    <message>
        <source>{0}: an item made from itself has no standard cost.</source>
        <translation>{0}：由自身制成的物料没有标准成本。</translation>
    </message>
    <message>
        <source>{0}: {1} kg in a cubic metre, which nothing has.</source>
        <translation>{0}：每立方米 {1} kg，没有物质如此。</translation>
    </message>
    <message>
        <source>{0}: {1} minutes</source>
        <translation>{0}：{1} 分钟</translation>
    </message>
    <message>
        <source>{0}: {1} readings</source>
        <translation>{0}：{1} 个读数</translation>
    </message>
    <message>
        <source>{0}: {1} readings, {2} outside the limits</source>
        <translation>{0}：{1} 个读数，{2} 个超限</translation>
    </message>
    <message>
        <source>−{0} scrap, {1}</source>
        <translation>−{0} 报废，{1}</translation>
    </message>
    <message>
        <source>−{0} {1} scrapped, {2}</source>
        <translation>−{0} {1} 报废，{2}</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Floorledger: first start</source>
        <translation>Floorledger：首次启动</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Scan your badge</source>
        <translation>请扫描工牌</translation>
    </message>
    <message>
        <source>The terminal is ready. What was recorded here is safe.</source>
        <translation>终端已就绪。这里记录的内容都已安全保存。</translation>
    </message>
</context>
<context>
    <name>SilentNote</name>
    <message>
        <source>Terminal {0} at {1} has not been heard of for {2}.</source>
        <translation>{1} 的终端 {0} 已 {2} 没有消息。</translation>
    </message>
    <message numerus="yes">
        <source>Terminal {0} at {1} has not been heard of for {2}; %Ln entries wait on it.</source>
        <translation>
            <numerusform>{1} 的终端 {0} 已 {2} 没有消息；其上有 %Ln 条记录等待发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Terminal {0} at {1} has not been heard of for {2}; nothing waited on it then.</source>
        <translation>{1} 的终端 {0} 已 {2} 没有消息；当时没有记录等待。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more terminals</source>
        <translation>
            <numerusform>以及另外 %Ln 台终端</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Plant and hub</source>
        <translation>工厂与中心</translation>
    </message>
    <message>
        <source>Step {0} of 3: {1}</source>
        <translation>第 {0} 步，共 3 步：{1}</translation>
    </message>
    <message>
        <source>Work centre</source>
        <translation>工作中心</translation>
    </message>
</context>
<context>
    <name>SumBar</name>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Sum of parts</source>
        <translation>各部分合计</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Total variance</source>
        <translation>总差异</translation>
    </message>
    <message>
        <source>does not tie</source>
        <translation>不平</translation>
    </message>
    <message>
        <source>favourable</source>
        <translation>有利</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>不利</translation>
    </message>
</context>
<context>
    <name>Tape</name>
    <message numerus="yes">
        <source>%Ln owed</source>
        <translation>
            <numerusform>%Ln 条未结</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing recorded in this shift yet.</source>
        <translation>本班尚无记录。</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>更早的记录</translation>
    </message>
    <message numerus="yes">
        <source>Tape · %Ln entries</source>
        <translation>
            <numerusform>记录 · %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tape · %Ln entries, nothing owed</source>
        <translation>
            <numerusform>记录 · %Ln 条，无未结</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TapeEntry</name>
    <message>
        <source>Event {0}</source>
        <translation>事件 {0}</translation>
    </message>
    <message>
        <source>Recorded {0}, {1}</source>
        <translation>记录于 {0}，{1}</translation>
    </message>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation>第 {0} 步，共 {1} 步：{2}</translation>
    </message>
    <message>
        <source>This entry cannot be undone here.</source>
        <translation>此记录不能在这里撤销。</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>撤销此条</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>撤销 {0}</translation>
    </message>
    <message>
        <source>Where from, where to</source>
        <translation>从哪里，到哪里</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>已采集</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>已过账</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>{0} has it</source>
        <translation>负责人：{0}</translation>
    </message>
</context>
<context>
    <name>TerminalWindow</name>
    <message>
        <source>Floorledger terminal</source>
        <translation>Floorledger 终端</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <source>Shift receipt</source>
        <translation>班次单</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Name a folder first.</source>
        <translation>请先指定文件夹。</translation>
    </message>
    <message>
        <source>Needs a decision first</source>
        <translation>优先决定</translation>
    </message>
    <message>
        <source>No exception is open.</source>
        <translation>没有未结异常。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the variance</source>
        <translation>打开差异</translation>
    </message>
    <message>
        <source>Standard to actual: shown here once an order is closed</source>
        <translation>标准到实际：订单关闭后在此显示</translation>
    </message>
    <message>
        <source>The bundle was not written: {0} {1}</source>
        <translation>审计包未写入：{0} {1}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Top exceptions</source>
        <translation>主要异常</translation>
    </message>
    <message>
        <source>Variance of the latest closed order</source>
        <translation>最近关闭订单的差异</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>{order} {item}: standard to actual, {currency}</source>
        <translation>{order} {item}：标准到实际，{currency}</translation>
    </message>
</context>
<context>
    <name>TracePage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>分录</translation>
    </message>
    <message>
        <source>Journal: predicted against booked</source>
        <translation>分录：预计与已过账</translation>
    </message>
    <message>
        <source>Nothing was posted for this event.</source>
        <translation>此事件没有过账。</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追溯</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>all passed</source>
        <translation>全部通过</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>No step is known yet.</source>
        <translation>尚无已知步骤。</translation>
    </message>
</context>
<context>
    <name>UndoPlanCard</name>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>The way back, in this order</source>
        <translation>撤回步骤，按此顺序</translation>
    </message>
    <message>
        <source>op {0}</source>
        <translation>工序 {0}</translation>
    </message>
    <message>
        <source>to be done by: {0}</source>
        <translation>由{0}完成</translation>
    </message>
</context>
<context>
    <name>Variances</name>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>未解释</translation>
    </message>
</context>
<context>
    <name>VariancesPage</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Enter traces a line to its event.</source>
        <translation>按回车从账目行追溯到事件。</translation>
    </message>
    <message>
        <source>Ledger lines</source>
        <translation>账目行</translation>
    </message>
    <message>
        <source>Ledger lines behind: {0}</source>
        <translation>对应账目行：{0}</translation>
    </message>
    <message>
        <source>Ledger lines of the order</source>
        <translation>订单的账目行</translation>
    </message>
    <message>
        <source>No ledger line stands behind this.</source>
        <translation>没有对应的账目行。</translation>
    </message>
    <message>
        <source>Standard to actual, {0}</source>
        <translation>标准到实际，{0}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation>以表格显示相同数字</translation>
    </message>
    <message>
        <source>There is no variance for {0} yet. It is there when something was posted to the order.</source>
        <translation>{0} 尚无差异。订单有过账后即会出现。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Variance from standard to actual</source>
        <translation>从标准到实际的差异</translation>
    </message>
    <message>
        <source>Variance lines</source>
        <translation>差异行</translation>
    </message>
    <message>
        <source>Variances</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Where the difference comes from</source>
        <translation>差异来源</translation>
    </message>
    <message>
        <source>order estimate {0}</source>
        <translation>订单估算 {0}</translation>
    </message>
</context>
<context>
    <name>Workstation</name>
    <message>
        <source>%n s</source>
        <translation>%n 秒</translation>
    </message>
    <message>
        <source>Accept with reason</source>
        <translation>附理由接受</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>Choose a row to see what is behind it.</source>
        <translation>请选择一行以查看其依据。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Take it under review</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重新移交</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>已指派</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>已阻止</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完工</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>held</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>look</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>past SLA</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>past SLA by {0}</source>
        <translation>超期 {0}</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已下达</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>评审中</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} 小时</translation>
    </message>
    <message>
        <source>{0} to SLA</source>
        <translation>距期限 {0}</translation>
    </message>
</context>
<context>
    <name>WorkstationWindow</name>
    <message>
        <source>Exceptions</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Floorledger</source>
        <translation>Floorledger</translation>
    </message>
    <message>
        <source>Orders &amp; WIP</source>
        <translation>订单与在制品</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Variances</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>工作站</translation>
    </message>
</context>
<context>
    <name>_Exit</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Back from a vendor</source>
        <translation>委外收回</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>By-product</source>
        <translation>副产品</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose by a digit</source>
        <translation>用数字选择</translation>
    </message>
    <message>
        <source>Command sheet</source>
        <translation>指令页</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Consume</source>
        <translation>领用</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Decide on held pieces</source>
        <translation>处置冻结件</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>删除最后一位</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Job list</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>Keep it and ask the supervisor</source>
        <translation>保留并请主管处理</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>产出</translation>
    </message>
    <message>
        <source>Material lost</source>
        <translation>物料损失</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>下一个数字</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>托盘</translation>
    </message>
    <message>
        <source>Photo of a hold</source>
        <translation>冻结照片</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Return material</source>
        <translation>退料</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Scan at the start of the shift</source>
        <translation>班次开始时扫描</translation>
    </message>
    <message>
        <source>Scanner self-test</source>
        <translation>扫描器自检</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Send to a vendor</source>
        <translation>发给供应商</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Take the weight</source>
        <translation>采用重量</translation>
    </message>
    <message>
        <source>This was the last</source>
        <translation>这是最后一次</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translation>为什么是正确的</translation>
    </message>
</context>
</TS>